using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Aws.CloudWatchLogs;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.LogSubscriptions;

/// <summary>
/// A put sends a test message at once. Where that does not arrive, AWS calls the request invalid; but a role, policy or stream
/// that was just made takes a while until it can be used, and then the same request succeeds.
/// </summary>
internal static class Delivery
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static readonly string[] Signs =
    [
        "Could not deliver test message to specified",
        "Could not execute the lambda function",
        "Make sure you have given CloudWatch Logs permission to assume the provided role",
    ];

    public static bool IsNotReady(AwsFailure failure) =>
        failure.Kind == AwsFailureKind.Invalid
        && Signs.Any(sign => failure.Message.Contains(sign, StringComparison.OrdinalIgnoreCase));

    public static Problem NotReady(AwsFailure failure, PutSubscriptionFilterRequest put) =>
        new(
            ProblemKind.Waiting,
            Reasons.DestinationNotReady,
            $"{failure.Message}. A destination, role or permission that was just made takes some minutes until CloudWatch Logs can"
                + " use it; it is tried again"
        )
        {
            RetryAfter = RetryAfter,
            Overdue = new Overdue(Patience, $"That has been so for {Patience.TotalMinutes:0} minutes. {Advice(put)}"),
        };

    private static string Advice(PutSubscriptionFilterRequest put) =>
        put.RoleArn is { } role
            ? $"Look whether {put.DestinationArn} exists and is ACTIVE, whether the trust policy of {role} names logs.amazonaws.com,"
                + " and whether the role may write there (firehose:PutRecord, firehose:PutRecordBatch or kinesis:PutRecord)"
            : $"Look whether {put.DestinationArn} exists, and whether its policy allows logs.amazonaws.com (for a function,"
                + " lambda:InvokeFunction) or this account to use it";
}
