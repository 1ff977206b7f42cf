using System.Globalization;
using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Reconcilers.Planning;
using AwsRange = SageMakerMonitorOperator.Aws.CloudWatch.Range;

namespace SageMakerMonitorOperator.Reconcilers.AnomalyDetectors;

/// <summary>The normal form of what can change in a detector; what it watches is its identity.</summary>
internal static class DetectorFields
{
    public static Fields Of(PutAnomalyDetectorRequest detector)
    {
        var fields = new Fields();
        fields.Set(
            "configuration.excludedTimeRanges",
            Canonical.Set(detector.Configuration?.ExcludedTimeRanges?.Select(Text))
        );
        fields.Set("configuration.metricTimezone", Zone(detector.Configuration?.MetricTimezone));
        fields.Set(
            "metricCharacteristics.periodicSpikes",
            detector.MetricCharacteristics?.PeriodicSpikes == true ? "true" : null
        );
        return fields;
    }

    private static string Text(AwsRange range) => $"{Text(range.StartTime)}/{Text(range.EndTime)}";

    private static string Text(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string? Zone(string? zone) =>
        Canonical.Text(zone) is { } text && text != DetectorRequests.Utc ? text : null;
}
