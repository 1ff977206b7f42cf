using Amazon.Runtime;
using Amazon.Runtime.Internal;
using SageMakerMonitorOperator.Aws.Core;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Aws.Outages;
using SageMakerMonitorOperator.Aws.Telemetry;

namespace SageMakerMonitorOperator.Aws.Pacing;

/// <summary>
/// Lets each attempt out when AWS's rate allows it, and none to an endpoint that is out of order. Stands inside the
/// retries and before the signature, which must not grow old while a call waits.
/// </summary>
/// <param name="pace">Null where no rate holds: outside AWS, or before the account is known.</param>
internal sealed class PacingHandler(ServicePace? pace, OutageGate outages, TimeProvider time) : PipelineHandler
{
    public override async Task<T> InvokeAsync<T>(IExecutionContext executionContext)
    {
        var request = executionContext.RequestContext;
        var operation = AwsRequest.OperationOf(request.OriginalRequest.GetType().Name);
        var queue = pace?.QueueOf(operation);
        // Before the wait, to fail fast, and after it: the outage may have begun meanwhile.
        outages.ThrowIfShut();
        var token = queue is null ? default : await WaitAsync(queue, operation, request);
        var attempt = outages.Enter();
        try
        {
            var answer = await base.InvokeAsync<T>(executionContext);
            outages.Answered(attempt);
            return answer;
        }
        catch (Exception e)
        {
            var cause = request.CancellationToken.IsCancellationRequested ? null : FailureReader.Read(e);
            if (cause?.Kind == AwsFailureKind.Throttled)
                queue?.Throttled(token);
            Tell(cause, attempt);
            throw;
        }
    }

    private async Task<CallToken> WaitAsync(CallQueue queue, string operation, IRequestContext request)
    {
        var started = time.GetTimestamp();
        var token = await queue.TakeAsync(CallPriority.Current, request.CancellationToken);
        AwsMetrics.Waited(request.ClientConfig.ServiceId, operation, time.GetElapsedTime(started));
        return token;
    }

    /// <param name="cause">Null for the caller's cancellation and for bugs.</param>
    private void Tell(FailureCause? cause, GatePass attempt)
    {
        if (cause is null or { Code: FailureCodes.AddressRefused })
            outages.GivenUp(attempt);
        else if (cause.Kind == AwsFailureKind.Unavailable)
            outages.Failed(attempt, cause.Detail);
        else
            outages.Answered(attempt);
    }
}
