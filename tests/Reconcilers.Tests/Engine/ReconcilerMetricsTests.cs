using System.Diagnostics.Metrics;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.Tests.Policies;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Engine;

public sealed class ReconcilerMetricsTests
{
    // Other tests count too; nobody else has this kind.
    private const string Kind = "Counted";

    [Fact]
    public void Every_write_of_a_repeated_plan_counts_and_no_other()
    {
        using var metrics = new ReconcilerMetrics();
        using var listener = new MeterListener();
        var counted = 0L;
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Name == "sagemaker_monitor_writes_without_spec_change_total")
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((_, value, tags, _) => counted += tags[0].Value is Kind ? value : 0);
        listener.Start();
        var plan = Situations.Plan with { Steps = [.. Situations.Plan.Steps, .. Situations.Plan.Steps] };

        metrics.Written(Kind, plan, isDrift: false, repeated: false);
        metrics.Written(Kind, plan, isDrift: true, repeated: false);
        counted.ShouldBe(0);
        metrics.Written(Kind, plan, isDrift: true, repeated: true);
        counted.ShouldBe(2);
    }
}
