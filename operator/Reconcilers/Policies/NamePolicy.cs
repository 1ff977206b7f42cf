using SageMakerMonitorOperator.Api.Common;

namespace SageMakerMonitorOperator.Reconcilers.Policies;

/// <summary>Of several objects of this cluster that want one name on AWS, one gets it.</summary>
internal static class NamePolicy
{
    public static Decision? OneObjectPerName(Situation situation) =>
        situation is { MayWrite: true, Rival: { } rival } ? Conflict(rival, situation.HasName) : null;

    /// <param name="rival">Who has the name.</param>
    /// <param name="hasName">False: what the kind calls a name is what the spec describes, or all have the same.</param>
    public static Decision Conflict(Contender rival, bool hasName) =>
        Decision.Stall(
            Reasons.NameConflict,
            $"{rival} of this cluster has the name '{rival.Name}' in the same AWS account and Region. Nothing was written. Delete"
                + $" one of the two, or {(hasName ? "create this one anew with another `spec.name`" : "create another that stands for something else")}"
        );
}
