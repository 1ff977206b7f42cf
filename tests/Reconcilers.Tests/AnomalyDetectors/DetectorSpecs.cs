using FsCheck;
using FsCheck.Fluent;
using SageMakerMonitorOperator.Api.AnomalyDetectors;
using SageMakerMonitorOperator.Api.MetricAlarms;

namespace SageMakerMonitorOperator.Reconcilers.Tests.AnomalyDetectors;

internal static class DetectorSpecs
{
    private static readonly ExcludedTimeRange Outage = new()
    {
        StartTime = new(2026, 5, 1, 6, 0, 0, TimeSpan.Zero),
        EndTime = new(2026, 5, 1, 9, 0, 0, TimeSpan.Zero),
    };

    private static readonly ExcludedTimeRange Test = new()
    {
        StartTime = new(2026, 4, 1, 6, 0, 0, TimeSpan.Zero),
        EndTime = new(2026, 4, 1, 9, 0, 1, TimeSpan.Zero),
    };

    public static AnomalyDetectorSpec Single { get; } =
        new()
        {
            SingleMetric = new()
            {
                Namespace = "AWS/SageMaker",
                MetricName = "Invocations",
                Dimensions = new Dictionary<string, string> { ["VariantName"] = "v", ["EndpointName"] = "churn" },
                Stat = "p99.0",
            },
        };

    public static AnomalyDetectorSpec Math { get; } =
        new()
        {
            MetricMath = new()
            {
                MetricDataQueries =
                [
                    new()
                    {
                        Id = "m1",
                        MetricStat = new()
                        {
                            Metric = new Metric { Namespace = "AWS/SageMaker", MetricName = "Invocations" },
                            PeriodSeconds = 300,
                            Stat = "Sum",
                        },
                    },
                    new()
                    {
                        Id = "e1",
                        Expression = "m1 * 2",
                        Label = "twice",
                        ReturnData = true,
                    },
                ],
            },
        };

    /// <summary>Every optional field unset or set.</summary>
    public static Gen<AnomalyDetectorSpec> Any { get; } =
        from spec in Gen.Elements(Single, Math)
        from ranges in Properties.Maybe(Properties.Some(Outage, Test))
        from zone in Properties.Maybe("Europe/Berlin", "UTC")
        from isConfigured in Gen.Elements(true, false)
        from spikes in Gen.Elements<bool?>(null, true, false)
        from isCharacterised in Gen.Elements(true, false)
        select spec with
        {
            Configuration = isConfigured ? new() { ExcludedTimeRanges = ranges, MetricTimezone = zone } : null,
            MetricCharacteristics = isCharacterised ? new() { PeriodicSpikes = spikes } : null,
        };
}
