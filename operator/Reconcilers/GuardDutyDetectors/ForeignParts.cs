using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.GuardDutyDetectors;
using SageMakerMonitorOperator.Aws.GuardDuty;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.GuardDutyDetectors;

/// <summary>A filter or destination that the spec names, that is there, differs and was never recorded is somebody else's.</summary>
internal static class ForeignParts
{
    /// <exception cref="ProblemException">The plan would change one, and adoptionPolicy does not allow it.</exception>
    public static void Refuse(GuardDutyDetector resource, Plan plan)
    {
        if (resource.Spec.AdoptionPolicy == AdoptionPolicy.IfUnowned)
        {
            return;
        }

        var filters = plan
            .Steps.Select(step => (step.Request as UpdateFilterRequest)?.FilterName)
            .OfType<string>()
            .Except(GuardDutyParts.Recorded(resource, GuardDutyParts.Filter), StringComparer.Ordinal)
            .ToList();
        if (filters is [var filter, ..])
        {
            throw Conflict($"filter '{filter}'", "Give the filter another name");
        }

        if (
            plan.Steps.Any(step => step.Request is UpdatePublishingDestinationRequest)
            && !GuardDutyParts.Recorded(resource, GuardDutyParts.Destination).Any()
        )
        {
            throw Conflict(
                "publishing destination of type S3",
                "GuardDuty has one of each type: take it out of the spec"
            );
        }
    }

    private static ProblemException Conflict(string what, string advice) =>
        ProblemException.Stalled(
            Reasons.NameConflict,
            $"the detector has a {what} that is not as the spec says and was not made by this object. Nothing was written."
                + $" {advice}, or take it over with `spec.adoptionPolicy: IfUnowned`"
        );
}
