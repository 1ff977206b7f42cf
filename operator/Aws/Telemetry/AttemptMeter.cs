using Amazon.Runtime;
using Amazon.Runtime.Internal;
using SageMakerMonitorOperator.Aws.Core;
using SageMakerMonitorOperator.Aws.Failures;

namespace SageMakerMonitorOperator.Aws.Telemetry;

/// <summary>Stands inside the retries, so it sees every attempt.</summary>
internal sealed class AttemptMeter(TimeProvider time) : PipelineHandler
{
    public override async Task<T> InvokeAsync<T>(IExecutionContext executionContext)
    {
        var started = time.GetTimestamp();
        try
        {
            var answer = await base.InvokeAsync<T>(executionContext);
            Record(executionContext.RequestContext, started, "OK");
            return answer;
        }
        catch (Exception e)
        {
            var cause = FailureReader.Read(e);
            Record(
                executionContext.RequestContext,
                started,
                cause?.Code ?? e.GetType().Name,
                cause?.Kind == AwsFailureKind.Throttled
            );
            throw;
        }
    }

    private void Record(IRequestContext request, long started, string code, bool throttled = false) =>
        AwsMetrics.Record(
            request.ClientConfig.ServiceId,
            AwsRequest.OperationOf(request.OriginalRequest.GetType().Name),
            code,
            throttled,
            time.GetElapsedTime(started)
        );
}
