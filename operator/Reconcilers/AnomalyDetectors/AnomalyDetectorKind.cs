using SageMakerMonitorOperator.Api.AnomalyDetectors;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.Validation;
using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Kubernetes.Schema;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Problems;
using AnomalyDetector = SageMakerMonitorOperator.Api.AnomalyDetectors.AnomalyDetector;
using AwsDetector = SageMakerMonitorOperator.Aws.CloudWatch.AnomalyDetector;

namespace SageMakerMonitorOperator.Reconcilers.AnomalyDetectors;

/// <summary>AnomalyDetector: CloudWatch's PutAnomalyDetector.</summary>
public sealed class AnomalyDetectorKind : IAwsResourceKind<AnomalyDetector, AnomalyDetectorStatus, ObservedDetector>
{
    public string Kind => nameof(AnomalyDetector);

    public string? TaggedType => null;

    public bool HasTags => false;

    public IReadOnlyList<Violation> Validate(AnomalyDetector resource) =>
        AnomalyDetectorValidator.Instance.Validate(resource);

    public async Task<ObservedDetector?> ObserveAsync(
        AwsConnection aws,
        Sought<AnomalyDetector> sought,
        CancellationToken cancellationToken
    )
    {
        RefuseOther(sought);
        var spec = sought.Resource.Spec;
        var detectors = spec.SingleMetric is { } metric
            ? await aws.CloudWatch.DetectorsOfAsync(metric.Namespace, metric.MetricName, cancellationToken)
            : await aws.CloudWatch.DetectorsOfTypesAsync([AnomalyDetectorTypes.MetricMath], cancellationToken);
        return Find(detectors, sought);
    }

    public async Task<IReadOnlyList<Observation<ObservedDetector>>> ObserveManyAsync(
        AwsConnection aws,
        IReadOnlyList<Sought<AnomalyDetector>> sought,
        CancellationToken cancellationToken
    )
    {
        var detectors = await aws.CloudWatch.DetectorsOfTypesAsync(AnomalyDetectorTypes.All, cancellationToken);
        return [.. sought.Select(one => Observe(detectors, one))];
    }

    public Plan Plan(Intent<AnomalyDetector> intent, ObservedDetector? observed) =>
        DetectorPlanner.Plan(intent.Resource.Spec, observed);

    public Plan PlanDeletion(AnomalyDetector resource, ObservedDetector observed) => DetectorPlanner.Delete(observed);

    /// <summary>Nothing on AWS says whose it is.</summary>
    public Plan PlanRelease(AnomalyDetector resource, ObservedDetector observed) => Planning.Plan.Empty;

    public async Task<object?> ApplyAsync(AwsConnection aws, Step step, CancellationToken cancellationToken)
    {
        await (
            step.Request switch
            {
                PutAnomalyDetectorRequest put => aws.CloudWatch.PutAnomalyDetectorAsync(put, cancellationToken),
                DeleteAnomalyDetectorRequest delete => aws.CloudWatch.DeleteAnomalyDetectorAsync(
                    delete,
                    cancellationToken
                ),
                _ => throw new ArgumentOutOfRangeException(nameof(step), step.Operation, "not a detector's step"),
            }
        );
        return null;
    }

    public AnomalyDetectorStatus Report(
        AnomalyDetectorStatus status,
        ObservedDetector? observed,
        IReadOnlyList<object> answers
    ) =>
        status with
        {
            Detector = observed is null
                ? null
                : new DetectorState { State = observed.Detector.StateValue, Id = observed.Detector.AnomalyDetectorId },
        };

    private static Observation<ObservedDetector> Observe(
        IReadOnlyList<AwsDetector> detectors,
        Sought<AnomalyDetector> sought
    )
    {
        try
        {
            RefuseOther(sought);
            return new(Find(detectors, sought));
        }
        catch (ProblemException changed)
        {
            return new(null, changed);
        }
    }

    private static ObservedDetector? Find(IEnumerable<AwsDetector> detectors, Sought<AnomalyDetector> sought)
    {
        var identity = sought.Identity;
        var wanted = DetectorText.Of(DetectorIdentity.Of(sought.Resource.Spec), identity.AccountId);
        var found = detectors.FirstOrDefault(detector =>
            DetectorText.Of(DetectorIdentity.Of(detector), identity.AccountId) == wanted
        );
        return found is null ? null : new ObservedDetector(found, ArnOf(identity));
    }

    // Servers without CEL let the metric change. The detector of the old one cannot be found by its name, and that of the new
    // one is not this object's to delete.
    private static void RefuseOther(Sought<AnomalyDetector> sought)
    {
        if (sought.Resource.AwsName != sought.Identity.Name)
        {
            throw ProblemException.Stalled(
                Reasons.IdentityChanged,
                $"the object stands for the detector of '{sought.Identity.Name}', and its spec watches '{sought.Resource.AwsName}'; put the spec back as it was"
            );
        }
    }

    private static string ArnOf(AwsResourceIdentity identity) =>
        $"arn:{identity.Partition}:cloudwatch:{identity.Region}:{identity.AccountId}:anomaly-detector:{identity.Name}";
}
