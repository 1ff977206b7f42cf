using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.LogFilters;

/// <summary>The rules of filters of every type.</summary>
internal static class LogFilterRules
{
    public static ValidationRule<T> OneGroup<T>()
        where T : LogFilterSpec =>
        new(
            "filter-log-group-one-of",
            "has(self.logGroupName) != has(self.logGroupRef)",
            "exactly one of `logGroupName` and `logGroupRef` must be set",
            spec => (spec.LogGroupName is null) != (spec.LogGroupRef is null)
        );

    /// <summary>A group may come to be given by reference, or by name; that it is the same, the reconciler sees to.</summary>
    public static IReadOnlyList<TransitionRule<T>> Transitions<T>()
        where T : LogFilterSpec =>
        [
            AwsResourceRules.RegionImmutable<T>(),
            AwsResourceRules.NameImmutable<T>(spec => spec.Name),
            new(
                "log-group-name-immutable",
                "!has(self.logGroupName) || !has(oldSelf.logGroupName) || self.logGroupName == oldSelf.logGroupName",
                "`logGroupName` must not change; create another object instead",
                (old, now) =>
                    old.LogGroupName is null || now.LogGroupName is null || old.LogGroupName == now.LogGroupName
            ),
        ];
}
