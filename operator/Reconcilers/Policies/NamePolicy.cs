using SageMakerMonitorOperator.Api.Common;

namespace SageMakerMonitorOperator.Reconcilers.Policies;

/// <summary>Of several objects of this cluster that want one name on AWS, one gets it.</summary>
internal static class NamePolicy
{
    public static Decision? OneObjectPerName(Situation situation) =>
        situation is { MayWrite: true, Rival: { } rival } ? Conflict(rival) : null;

    public static Decision Conflict(Contender rival) =>
        Decision.Stall(
            Reasons.NameConflict,
            $"{rival} of this cluster has the name '{rival.Name}' in the same AWS account and Region. Nothing was written. Delete"
                + " one of the two, or create this one anew with another `spec.name`"
        );
}
