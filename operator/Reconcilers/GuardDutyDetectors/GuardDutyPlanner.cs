using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.GuardDutyDetectors;
using SageMakerMonitorOperator.Aws.GuardDuty;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.Planning;

namespace SageMakerMonitorOperator.Reconcilers.GuardDutyDetectors;

/// <summary>Decides which writes make GuardDuty equal to the spec. No I/O.</summary>
internal static class GuardDutyPlanner
{
    public static Plan Plan(Intent<GuardDutyDetector> intent, ObservedGuardDuty? observed) =>
        observed is null ? Create(intent) : Update(intent, observed);

    public static Plan Delete(ObservedGuardDuty observed) =>
        new([], [new Step(new DeleteDetectorRequest { DetectorId = observed.DetectorId }, "the object was deleted")]);

    // Filters and destinations need the id that AWS draws, so they come in the next pass.
    private static Plan Create(Intent<GuardDutyDetector> intent)
    {
        var spec = intent.Resource.Spec;
        return new(
            [],
            [
                new Step(
                    new CreateDetectorRequest
                    {
                        Enable = spec.Enable ?? true,
                        FindingPublishingFrequency = spec.FindingPublishingFrequency,
                        Features = GuardDutyFeatures.AtFirst(spec),
                        Tags = intent.Tags.Desired,
                        ClientToken = ClientTokens.Of(intent.Resource.Metadata, "detector"),
                    },
                    "the account has no detector in this Region"
                ),
            ]
        );
    }

    private static Plan Update(Intent<GuardDutyDetector> intent, ObservedGuardDuty observed)
    {
        var tags = TagChange.Between(intent.Tags.Desired, observed.Tags, intent.Tags.ManagedKeys);
        var settings = Settings(intent.Resource.Spec, observed);
        var filters = FilterPlanner.Plan(intent.Resource, observed);
        var destinations = DestinationPlanner.Plan(intent.Resource, observed);
        return new(
            [.. settings.Drift, .. filters.Drift, .. destinations.Drift, .. tags.Drift(observed.Tags)],
            // Tags first: an adopted detector is marked as ours before it is changed. Destinations last: a bucket that is not
            // ready holds up nothing else.
            [.. GuardDutyTags.Steps(tags, observed.Arn), .. settings.Steps, .. filters.Steps, .. destinations.Steps]
        );
    }

    private static Plan Settings(GuardDutyDetectorSpec spec, ObservedGuardDuty observed)
    {
        var isMember = observed.Administrator is not null;
        var drift = Fields.Compare(
            GuardDutyFields.Of(spec, isMember),
            GuardDutyFields.Of(observed.Detector, spec, isMember)
        );
        return drift.Count == 0
            ? Planning.Plan.Empty
            : new(drift, [new Step(Request(spec, observed, drift), Because(drift))]);
    }

    // All features of the spec, where one differs: AWS leaves alone what is not named, and stand-ins may not.
    private static UpdateDetectorRequest Request(
        GuardDutyDetectorSpec spec,
        ObservedGuardDuty observed,
        IReadOnlyList<FieldDrift> drift
    ) =>
        new()
        {
            DetectorId = observed.DetectorId,
            Enable = drift.Any(field => GuardDutyFields.IsEnable(field.Field)) ? spec.Enable ?? true : null,
            FindingPublishingFrequency = drift
                .FirstOrDefault(field => GuardDutyFields.IsFrequency(field.Field))
                ?.Desired,
            Features = drift.Any(field => GuardDutyFields.IsOfFeature(field.Field))
                ? GuardDutyFeatures.Listed(spec)
                : null,
        };

    private static string Because(IReadOnlyList<FieldDrift> drift) =>
        $"differs in {string.Join(", ", drift.Select(field => field.Field))}";
}
