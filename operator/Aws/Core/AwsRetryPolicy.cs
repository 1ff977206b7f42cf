using System.Net;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Outages;

namespace SageMakerMonitorOperator.Aws.Core;

/// <summary>Standard mode, with what this release of AWSSDK.Core gets wrong put right.</summary>
internal sealed class AwsRetryPolicy : StandardRetryPolicy
{
    public AwsRetryPolicy(IClientConfig config, TimeSpan maxBackoff)
        : base(config)
    {
        MaxBackoffInMilliseconds = (int)maxBackoff.TotalMilliseconds;
        // Core keeps one quota of retries for all clients of an endpoint: one account's failures would use up another's.
        RetryCapacity = new RetryCapacity(RetryCapacity.MaxCapacity) { AvailableCapacity = RetryCapacity.MaxCapacity };
        // A hard quota: the same request fails again.
        ThrottlingErrorCodes.Remove("LimitExceededException");
    }

    /// <summary>Core looks at error codes only; a proxy's 429 has none.</summary>
    public override bool IsThrottlingError(Exception exception) =>
        base.IsThrottlingError(exception)
        || exception is AmazonServiceException { StatusCode: HttpStatusCode.TooManyRequests };

    /// <summary>A refused address stays refused, and a call that was not made because of an outage is not made now.</summary>
    public override Task<bool> RetryForExceptionAsync(IExecutionContext executionContext, Exception exception) =>
        exception is not OutageException && LoopbackGuardException.In(exception) is null
            ? base.RetryForExceptionAsync(executionContext, exception)
            : Task.FromResult(false);
}
