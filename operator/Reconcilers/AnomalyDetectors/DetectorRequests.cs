using SageMakerMonitorOperator.Api.AnomalyDetectors;
using SageMakerMonitorOperator.Aws.CloudWatch;
using AwsCharacteristics = SageMakerMonitorOperator.Aws.CloudWatch.MetricCharacteristics;
using AwsDetector = SageMakerMonitorOperator.Aws.CloudWatch.AnomalyDetector;
using AwsRange = SageMakerMonitorOperator.Aws.CloudWatch.Range;

namespace SageMakerMonitorOperator.Reconcilers.AnomalyDetectors;

/// <summary>PutAnomalyDetector requests: from a spec, and from a detector that was read.</summary>
internal static class DetectorRequests
{
    /// <summary>What the model takes where no time zone is given, and what takes one away again.</summary>
    public const string Utc = "UTC";

    /// <summary>Says everything, AWS's defaults too: whether a put keeps what it does not name is not documented.</summary>
    /// <param name="spec">What is wanted.</param>
    /// <param name="timezoneToClear">AWS has a time zone that the spec may not want.</param>
    public static PutAnomalyDetectorRequest From(AnomalyDetectorSpec spec, bool timezoneToClear)
    {
        var identity = DetectorIdentity.Of(spec);
        return new PutAnomalyDetectorRequest
        {
            SingleMetricAnomalyDetector = identity.Single,
            MetricMathAnomalyDetector = identity.Math,
            Configuration = new AnomalyDetectorConfiguration
            {
                ExcludedTimeRanges =
                [
                    .. (spec.Configuration?.ExcludedTimeRanges ?? [])
                        .Select(range => new AwsRange(range.StartTime, range.EndTime))
                        .Distinct()
                        .OrderBy(range => range.StartTime)
                        .ThenBy(range => range.EndTime),
                ],
                MetricTimezone = spec.Configuration?.MetricTimezone ?? (timezoneToClear ? Utc : null),
            },
            MetricCharacteristics = new AwsCharacteristics
            {
                PeriodicSpikes = spec.MetricCharacteristics?.PeriodicSpikes ?? false,
            },
        };
    }

    public static PutAnomalyDetectorRequest From(AwsDetector detector)
    {
        var identity = DetectorIdentity.Of(detector);
        return new()
        {
            SingleMetricAnomalyDetector = identity.Single,
            MetricMathAnomalyDetector = identity.Math,
            Configuration = detector.Configuration,
            MetricCharacteristics = detector.MetricCharacteristics,
        };
    }
}
