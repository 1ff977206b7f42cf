using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Common;

/// <summary>The rules of the fields that all AWS-backed kinds have in common.</summary>
public static class AwsResourceRules
{
    public static IEnumerable<ValidationRule<T>> Tags<T>()
        where T : ITaggedSpec => TagRules.Of<T>("tags", "tags", spec => spec.Tags);

    public static TransitionRule<T> RegionImmutable<T>()
        where T : IRegionalSpec =>
        new(
            "region-immutable",
            Immutable("region"),
            "`region` must not change; create another object instead",
            (old, now) => old.Region == now.Region
        );

    public static TransitionRule<T> NameImmutable<T>(Func<T, string?> name)
        where T : AwsResourceSpec =>
        new(
            "name-immutable",
            Immutable("name"),
            "`name` must not change; create another object instead",
            (old, now) => name(old) == name(now)
        );

    /// <summary>CEL on the spec, not on the field: a rule on an optional field does not run when the field is removed or added.</summary>
    public static string Immutable(string field) =>
        $"has(self.{field}) == has(oldSelf.{field}) && (!has(self.{field}) || self.{field} == oldSelf.{field})";
}
