using System.Text.RegularExpressions;
using static SageMakerMonitorOperator.AwsSimulator.Sns.SnsErrors;

namespace SageMakerMonitorOperator.AwsSimulator.Sns.Rules;

/// <summary>What Subscribe and SetSubscriptionAttributes take.</summary>
internal static partial class SubscriptionRules
{
    public static void CheckEndpoint(string protocol, string endpoint)
    {
        var fits = protocol switch
        {
            "email" or "email-json" => Address().IsMatch(endpoint),
            "http" or "https" => endpoint.StartsWith($"{protocol}://", StringComparison.Ordinal),
            "sqs" or "lambda" or "firehose" => endpoint.Split(':') is { Length: >= 6 } arn && arn[2] == protocol,
            "sms" or "application" => true,
            _ => throw Invalid($"Amazon SNS does not support this protocol string: {protocol}"),
        };
        Expect(
            fits,
            protocol is "http" or "https" ? "Endpoint must match the specified protocol" : $"{protocol} endpoint"
        );
    }

    // Receivers there follow the link at once, as many a product's do.
    private const string ConfirmingHost = "https://confirming.";

    /// <summary>Everything in another account has to agree, and everything that is not on AWS.</summary>
    public static bool MustConfirm(string protocol, string endpoint, string accountId) =>
        protocol is "email" or "email-json" or "http"
        || (protocol is "https" && !endpoint.StartsWith(ConfirmingHost, StringComparison.Ordinal))
        || (protocol is "sqs" or "lambda" or "firehose" && endpoint.Split(':')[4] != accountId);

    public static void Check(string protocol, IReadOnlyDictionary<string, string> attributes)
    {
        foreach (var (name, value) in attributes)
        {
            Check(protocol, name, value);
        }

        Expect(
            protocol != "firehose" || attributes.ContainsKey("SubscriptionRoleArn"),
            "SubscriptionRoleArn Reason: must be specified for firehose"
        );
    }

    public static void Check(string protocol, string name, string? value)
    {
        var fits = name switch
        {
            "RawMessageDelivery" => value is "true" or "false" && protocol is "http" or "https" or "sqs" or "firehose",
            "FilterPolicy" => value is not null && JsonTexts.IsObject(value),
            "FilterPolicyScope" => value is "MessageAttributes" or "MessageBody",
            // Empty is refused; to leave the value out unsets it (terraform-provider-aws, resourceTopicSubscription).
            "RedrivePolicy" => value is null || IsQueue($"{JsonTexts.Read(value)?["deadLetterTargetArn"]}"),
            "DeliveryPolicy" => value is null || (protocol is "http" or "https" && JsonTexts.IsObject(value)),
            "SubscriptionRoleArn" => value is not null && protocol == "firehose" && Role().IsMatch(value),
            _ => throw Invalid("AttributeName"),
        };
        Expect(fits, $"{name} Reason: not valid for protocol {protocol}");
    }

    private static bool IsQueue(string arn) => arn.Split(':') is { Length: 6 } parts && parts[2] == "sqs";

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();

    [GeneratedRegex(@"^arn:aws:iam::[0-9]{12}:role/.+\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Role();
}
