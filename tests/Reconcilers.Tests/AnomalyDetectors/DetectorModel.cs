using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Reconcilers.AnomalyDetectors;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.Planning;
using AnomalyDetectorSpec = SageMakerMonitorOperator.Api.AnomalyDetectors.AnomalyDetectorSpec;

namespace SageMakerMonitorOperator.Reconcilers.Tests.AnomalyDetectors;

/// <summary>One detector on AWS, and the passes over its object, without any I/O.</summary>
/// <param name="keepsWhatIsNotNamed">Whether a put leaves what it does not name; AWS does not say.</param>
internal sealed class DetectorModel(bool keepsWhatIsNotNamed)
{
    public static readonly AwsResourceIdentity Place = new()
    {
        AccountId = "111122223333",
        Partition = "aws",
        Region = "eu-west-1",
        Name = "n",
    };

    private static readonly AnomalyDetectorKind Kind = new();

    public PutAnomalyDetectorRequest? Detector { get; set; }

    public Plan Reconcile(AnomalyDetectorSpec spec)
    {
        var plan = Plan(spec);
        foreach (var put in plan.Steps.Select(step => step.Request).Cast<PutAnomalyDetectorRequest>())
        {
            Detector = keepsWhatIsNotNamed ? Kept(put) : put;
        }

        return plan;
    }

    /// <param name="spec">What is wanted.</param>
    /// <param name="form">AWS says the same otherwise.</param>
    public Plan Plan(AnomalyDetectorSpec spec, bool form = false) =>
        Kind.Plan(
            new Intent<Api.AnomalyDetectors.AnomalyDetector>
            {
                Resource = new() { Metadata = new(), Spec = spec },
                Identity = Place,
                Tags = TagPlan.None,
                Now = DateTimeOffset.UnixEpoch,
            },
            Detector is null ? null : new ObservedDetector(Observed(form), "arn")
        );

    private AnomalyDetector Observed(bool form) =>
        new()
        {
            SingleMetricAnomalyDetector = Detector!.SingleMetricAnomalyDetector,
            MetricMathAnomalyDetector = Detector.MetricMathAnomalyDetector,
            Configuration = form
                ? new()
                {
                    ExcludedTimeRanges = [.. (Detector.Configuration?.ExcludedTimeRanges ?? []).Reverse()],
                    MetricTimezone = Detector.Configuration?.MetricTimezone ?? "",
                }
                : Detector.Configuration,
            MetricCharacteristics =
                form && Detector.MetricCharacteristics?.PeriodicSpikes != true ? null : Detector.MetricCharacteristics,
        };

    private PutAnomalyDetectorRequest Kept(PutAnomalyDetectorRequest put) =>
        new()
        {
            SingleMetricAnomalyDetector = put.SingleMetricAnomalyDetector,
            MetricMathAnomalyDetector = put.MetricMathAnomalyDetector,
            Configuration = new()
            {
                ExcludedTimeRanges =
                    put.Configuration?.ExcludedTimeRanges ?? Detector?.Configuration?.ExcludedTimeRanges,
                MetricTimezone = put.Configuration?.MetricTimezone ?? Detector?.Configuration?.MetricTimezone,
            },
            MetricCharacteristics = put.MetricCharacteristics ?? Detector?.MetricCharacteristics,
        };
}
