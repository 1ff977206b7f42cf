using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Aws.EventBridge;
using SageMakerMonitorOperator.Reconcilers.Planning;

namespace SageMakerMonitorOperator.Reconcilers.EventRules;

/// <summary>Decides which targets are put and removed: of those on AWS, only such as the object wants or once put.</summary>
internal static class TargetPlanner
{
    /// <summary>What AWS allows a rule, until it raises the quota.</summary>
    private const int UsualQuota = 5;

    public static Plan Plan(DesiredRule desired, IReadOnlyList<Target> observed)
    {
        var there = observed.ToDictionary(target => target.Id, StringComparer.Ordinal);
        (Target Target, IReadOnlyList<FieldDrift> Drift)[] differing =
        [
            .. desired
                .Targets.Select(target => (target, Differences(target, there.GetValueOrDefault(target.Id))))
                .Where(target => target.Item2.Count > 0),
        ];
        Target[] left = [.. observed.Where(target => IsLeft(target.Id, desired))];
        var calls = TargetCalls.Of(desired);
        Step[] puts = [.. calls.Put([.. differing.Select(one => one.Target)])];
        Step[] removals = [.. calls.Remove([.. left.Select(one => one.Id)], "they are no longer in the spec")];
        var after = observed.Count + differing.Count(one => !there.ContainsKey(one.Target.Id));
        return new Plan(
            [.. differing.SelectMany(one => one.Drift), .. left.Select(Left)],
            // New ones first, so that should EventBridge refuse one, nobody has lost the one that it replaces; unless
            // there is no room for both.
            after > UsualQuota
                ? [.. removals, .. puts]
                : [.. puts, .. removals]
        );
    }

    private static bool IsLeft(string id, DesiredRule desired) =>
        desired.RecordedTargets.Contains(id) && desired.Targets.All(target => target.Id != id);

    private static IReadOnlyList<FieldDrift> Differences(Target desired, Target? observed) =>
        observed is null
            ? [new FieldDrift { Field = TargetFields.FieldOf(desired.Id), Desired = desired.Arn }]
            : Fields.Compare(TargetFields.Of(desired), TargetFields.Of(observed));

    private static FieldDrift Left(Target target) =>
        new() { Field = TargetFields.FieldOf(target.Id), Observed = target.Arn };
}
