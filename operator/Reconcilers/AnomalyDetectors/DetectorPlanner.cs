using SageMakerMonitorOperator.Api.AnomalyDetectors;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Reconcilers.Planning;

namespace SageMakerMonitorOperator.Reconcilers.AnomalyDetectors;

/// <summary>Decides which writes make CloudWatch equal to the spec. No I/O.</summary>
internal static class DetectorPlanner
{
    public static Plan Plan(AnomalyDetectorSpec spec, ObservedDetector? observed) =>
        observed is null
            ? new(
                [],
                [
                    new Step(
                        DetectorRequests.From(spec, timezoneToClear: false),
                        "there is no detector of this metric or expression"
                    ),
                ]
            )
            : Update(spec, DetectorRequests.From(observed.Detector));

    /// <summary>By what AWS says that the detector watches: it finds no other form of it.</summary>
    public static Plan Delete(ObservedDetector observed)
    {
        var identity = DetectorIdentity.Of(observed.Detector);
        var request = new DeleteAnomalyDetectorRequest
        {
            SingleMetricAnomalyDetector = identity.Single,
            MetricMathAnomalyDetector = identity.Math,
        };
        return new([], [new Step(request, "the object was deleted")]);
    }

    private static Plan Update(AnomalyDetectorSpec spec, PutAnomalyDetectorRequest present)
    {
        var put = DetectorRequests.From(spec, !string.IsNullOrEmpty(present.Configuration?.MetricTimezone));
        var drift = Fields.Compare(DetectorFields.Of(put), DetectorFields.Of(present));
        return new(drift, drift.Count == 0 ? [] : [new Step(put, Because(drift))]);
    }

    private static string Because(IReadOnlyList<FieldDrift> drift) =>
        $"differs in {string.Join(", ", drift.Select(field => field.Field))}";
}
