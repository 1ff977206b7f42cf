using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.GuardDutyDetectors;

namespace SageMakerMonitorOperator.Reconcilers.GuardDutyDetectors;

/// <summary>What a detector holds of an object besides tags: filters by name and destinations by type, as status.owned has them.</summary>
internal static class GuardDutyParts
{
    public const string Filter = "Filter";
    public const string Destination = "PublishingDestination";

    public static IEnumerable<string> Recorded(GuardDutyDetector resource, string type) =>
        (resource.Status?.Owned ?? []).Where(part => part.Type == type).Select(part => part.Id);

    /// <summary>Those that the spec wants, and those that it wanted once and that are still there.</summary>
    public static IEnumerable<OwnedPart> Of(GuardDutyDetector resource, ObservedGuardDuty? observed) =>
        [
            .. Parts(
                Filter,
                WantedFilters(resource)
                    .Concat(
                        Recorded(resource, Filter)
                            .Intersect((observed?.Filters ?? []).Select(filter => filter.Name), StringComparer.Ordinal)
                    )
            ),
            .. Parts(
                Destination,
                WantedDestinations(resource)
                    .Concat(
                        Recorded(resource, Destination)
                            .Intersect(
                                (observed?.Destinations ?? []).Select(destination => destination.DestinationType),
                                StringComparer.Ordinal
                            )
                    )
            ),
        ];

    /// <summary>The filters to be read.</summary>
    public static IReadOnlyList<string> Filters(GuardDutyDetector resource) =>
        [.. WantedFilters(resource).Union(Recorded(resource, Filter), StringComparer.Ordinal)];

    /// <summary>The destinations to be read.</summary>
    public static IReadOnlyList<string> Destinations(GuardDutyDetector resource) =>
        [.. WantedDestinations(resource).Union(Recorded(resource, Destination), StringComparer.Ordinal)];

    private static IEnumerable<string> WantedFilters(GuardDutyDetector resource) =>
        (resource.Spec.Filters ?? []).Select(filter => filter.Name);

    private static IEnumerable<string> WantedDestinations(GuardDutyDetector resource) =>
        (resource.Spec.PublishingDestinations ?? []).Select(destination => destination.DestinationType);

    private static IEnumerable<OwnedPart> Parts(string type, IEnumerable<string> ids) =>
        ids.Distinct(StringComparer.Ordinal).Select(id => new OwnedPart { Type = type, Id = id });
}
