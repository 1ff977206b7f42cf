using System.Diagnostics.Metrics;
using SageMakerMonitorOperator.Aws.Pacing;

namespace SageMakerMonitorOperator.Aws.Telemetry;

/// <summary>What each bucket of a pacer does now. Its own meter, because it ends with the pacer.</summary>
internal sealed class PacingMetrics : IDisposable
{
    private readonly Meter _meter = new(AwsMetrics.MeterName);

    public PacingMetrics(CallPacer pacer)
    {
        _meter.CreateObservableGauge(
            "sagemaker_monitor_aws_pacing_waiters",
            () => Measure(pacer, queue => queue.Length),
            description: "AWS API requests that wait for their turn within AWS's rate."
        );
        _meter.CreateObservableGauge(
            "sagemaker_monitor_aws_pacing_rate",
            () => Measure(pacer, queue => queue.Rate),
            description: "AWS API requests a second that the operator allows itself; lower than usual after AWS throttled."
        );
    }

    public void Dispose() => _meter.Dispose();

    private static IEnumerable<Measurement<double>> Measure(CallPacer pacer, Func<CallQueue, double> value) =>
        pacer.Queues.Select(entry => new Measurement<double>(value(entry.Queue), TagsOf(entry.Bucket)));

    private static KeyValuePair<string, object?>[] TagsOf(CallBucket bucket) =>
        [
            new("account", bucket.AccountId),
            new("region", bucket.Region),
            new("service", bucket.Service),
            new("operation", bucket.Name),
        ];
}
