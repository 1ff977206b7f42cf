using System.Security.Authentication;
using Amazon.Runtime;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Outages;

namespace SageMakerMonitorOperator.Aws.Failures;

/// <summary>Reads what AWSSDK.Core and HttpClient throw. Pure.</summary>
internal static class FailureReader
{
    /// <summary>Null for what is no failure of a call but a bug.</summary>
    public static FailureCause? Read(Exception exception) =>
        exception switch
        {
            _ when LoopbackGuardException.In(exception) is { } refused => new FailureCause(
                AwsFailureKind.Unavailable,
                FailureCodes.AddressRefused,
                refused.Message
            ),
            OutageException outage => new FailureCause(AwsFailureKind.Unavailable, FailureCodes.Outage, outage.Message),
            AmazonUnmarshallingException unreadable => Unreadable(unreadable),
            AmazonServiceException answer => OfAnswer(answer),
            AmazonClientException client => OfClient(client),
            OperationCanceledException or TimeoutException => new FailureCause(
                AwsFailureKind.Unavailable,
                FailureCodes.Timeout,
                "no answer in time"
            ),
            IOException or HttpRequestException or AuthenticationException => new FailureCause(
                AwsFailureKind.Unavailable,
                FailureCodes.ConnectionFailed,
                Innermost(exception)
            ),
            _ => null,
        };

    private static FailureCause OfAnswer(AmazonServiceException answer)
    {
        var hasCode = !string.IsNullOrEmpty(answer.ErrorCode);
        return new FailureCause(
            FailureKinds.Of(answer.ErrorCode, answer.StatusCode),
            hasCode ? answer.ErrorCode : FailureCodes.OfStatus((int)answer.StatusCode),
            hasCode ? FailureText.Presentable(answer.ErrorCode, answer.Message) : "the answer carries no AWS error code"
        )
        {
            RequestId = NullIfEmpty(answer.RequestId),
            HttpStatus = answer.StatusCode,
        };
    }

    private static FailureCause Unreadable(AmazonUnmarshallingException e) =>
        new(
            AwsFailureKind.Unavailable,
            FailureCodes.UnreadableAnswer,
            "the answer is cut off or not in AWS's form, perhaps from a proxy or another server"
        )
        {
            RequestId = NullIfEmpty(e.RequestId),
            HttpStatus = e.StatusCode,
        };

    /// <summary>Core throws these before a request is sent: configuration, or a credential source that failed.</summary>
    private static FailureCause OfClient(AmazonClientException client)
    {
        if (client.Message.StartsWith("Invalid Configuration", StringComparison.Ordinal))
            return new FailureCause(AwsFailureKind.Invalid, FailureCodes.InvalidConfiguration, client.Message);
        var source = client.InnerException is { } inner ? Read(inner) : null;
        return source is null or { Kind: AwsFailureKind.Invalid or AwsFailureKind.NotFound }
            ? new FailureCause(
                AwsFailureKind.Credentials,
                FailureCodes.NoCredentials,
                FailureText.FirstLine(client.Message)
            )
            : source;
    }

    private static string Innermost(Exception exception) => exception.GetBaseException().Message;

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
