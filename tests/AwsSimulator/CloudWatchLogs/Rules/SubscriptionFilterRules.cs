using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Protocol;
using SageMakerMonitorOperator.AwsSimulator.Validation;
using static SageMakerMonitorOperator.AwsSimulator.CloudWatchLogs.LogsErrors;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatchLogs.Rules;

/// <summary>What PutSubscriptionFilter demands beyond its shape (its page of the API reference). Messages with "vendor" and
/// "test message" are those in public trackers.</summary>
internal static class SubscriptionFilterRules
{
    private static readonly string[] SystemFields = ["@aws.account", "@aws.region", "@source.log"];

    public static void Check(LogStore store, JsonObject request)
    {
        var destination = request.Text("destinationArn")!;
        var parts = destination.Split(':');
        var vendor = VendorOf(parts);
        Expect(vendor is not null, $"Destination ARN {destination} is not valid.");
        Expect(parts[3] == store.Region, "The destination must be in the Region of the log group.");
        Expect(
            vendor == "destination" || parts[4] == store.AccountId,
            "The destination must belong to the account of the log group; another account's takes a logs destination."
        );
        CheckRole(store, vendor, request.Text("roleArn"));
        Expect(
            request.Texts("emitSystemFields").All(SystemFields.Contains),
            "Valid values of emitSystemFields are @aws.account, @aws.region and @source.log."
        );
        CheckDelivery(store, vendor, destination, request.Text("roleArn"));
    }

    private static string? VendorOf(string[] arn) =>
        arn.Length < 6 || arn[0] != "arn" ? null
        : arn[2] == "kinesis" && arn[5].StartsWith("stream/", StringComparison.Ordinal) ? "kinesis"
        : arn[2] == "firehose" && arn[5].StartsWith("deliverystream/", StringComparison.Ordinal) ? "firehose"
        : arn[2] == "lambda" && arn[5] == "function" && arn.Length is 7 or 8 ? "lambda"
        : arn[2] == "logs" && arn[5] == "destination" && arn.Length == 7 ? "destination"
        : null;

    private static bool IsRole(string[] arn) =>
        arn.Length == 6
        && (arn[0], arn[2], arn[3]) == ("arn", "iam", "")
        && arn[5].StartsWith("role/", StringComparison.Ordinal);

    private static void CheckRole(LogStore store, string vendor, string? role)
    {
        Expect(role is null || IsRole(role.Split(':')), $"Role ARN {role} is not valid.");
        // IAM, "Granting a user permissions to pass a role": "You cannot pass a role to a service in another account."
        Expect(role is null || role.Split(':')[4] == store.AccountId, "Cross-account pass role is not allowed.");
        if (vendor is "kinesis" or "firehose")
        {
            Expect(role is not null, $"destinationArn for vendor {vendor} cannot be used without roleArn");
        }

        if (vendor == "lambda")
        {
            Expect(role is null, "destinationArn for vendor lambda cannot be used with roleArn");
        }
    }

    // A test message is sent at once: the destination must be there, and the role must have spread.
    private static void CheckDelivery(LogStore store, string vendor, string destination, string? role)
    {
        if (role is not null && !store.CanUse(role))
        {
            // Seen: terraform-provider-aws, subscription_filter.go, which waits for it.
            throw new AwsException(
                "ValidationException",
                "Make sure you have given CloudWatch Logs permission to assume the provided role."
            );
        }

        Expect(
            store.CanUse(destination),
            vendor switch
            {
                "kinesis" =>
                    "Could not deliver test message to specified Kinesis stream. Check if the given kinesis stream is in ACTIVE state.",
                "firehose" =>
                    "Could not deliver test message to specified Firehose stream. Check if the given Firehose stream is in ACTIVE state.",
                "lambda" =>
                    "Could not execute the lambda function. Make sure you have given CloudWatch Logs permission to execute your function.",
                _ => "Could not deliver test message to specified destination. Check if the destination is valid.",
            }
        );
    }
}
