namespace SageMakerMonitorOperator.Reconcilers.Policies;

/// <summary>What a deleted object leaves on AWS.</summary>
internal static class RetentionPolicy
{
    public static Decision? ObserveLetsGo(Situation situation) => situation.Observes ? new Decision.LetGo() : null;

    /// <summary>Without tags, what was never claimed is not this object's; where it would be may not even be known.</summary>
    public static Decision? UnclaimedLetsGo(Situation situation) =>
        situation is { IsRecorded: false, Pinned: null } ? new Decision.LetGo() : null;

    public static Decision? GoneIsDone(Situation situation) =>
        situation switch
        {
            { Reading.Observed: not null } => null,
            // Not found right after a create is lag: the resource would stay behind, and nobody's.
            { Retains: false, Pinned.Arn: null } when situation.WroteWithin(ConvergencePolicy.Propagation) =>
                Decision.Wait(
                    $"AWS does not show '{situation.Asked!.Name}', which may have been made moments ago; it is looked at again"
                ),
            _ => new Decision.LetGo(),
        };

    public static Decision? RetainReleases(Situation situation) => situation.Retains ? new Decision.Release() : null;
}
