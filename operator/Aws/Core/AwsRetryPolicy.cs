using System.Net;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using SageMakerMonitorOperator.Aws.Connections;

namespace SageMakerMonitorOperator.Aws.Core;

/// <summary>Standard mode, with what this release of AWSSDK.Core gets wrong put right.</summary>
internal sealed class AwsRetryPolicy : StandardRetryPolicy
{
    public AwsRetryPolicy(IClientConfig config, TimeSpan maxBackoff)
        : base(config)
    {
        MaxBackoffInMilliseconds = (int)maxBackoff.TotalMilliseconds;
        // A hard quota: the same request fails again.
        ThrottlingErrorCodes.Remove("LimitExceededException");
    }

    /// <summary>Core looks at error codes only; a proxy's 429 has none.</summary>
    public override bool IsThrottlingError(Exception exception) =>
        base.IsThrottlingError(exception)
        || exception is AmazonServiceException { StatusCode: HttpStatusCode.TooManyRequests };

    /// <summary>A refused address stays refused.</summary>
    public override Task<bool> RetryForExceptionAsync(IExecutionContext executionContext, Exception exception) =>
        LoopbackGuardException.In(exception) is null
            ? base.RetryForExceptionAsync(executionContext, exception)
            : Task.FromResult(false);
}
