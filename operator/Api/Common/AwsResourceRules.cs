using SageMakerMonitorOperator.Api.Validation;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Common;

/// <summary>The rules of the fields that all AWS-backed kinds have in common.</summary>
public static class AwsResourceRules
{
    public static IEnumerable<ValidationRule<T>> Tags<T>()
        where T : AwsResourceSpec =>
        [
            new(
                "tags-key-length",
                "!has(self.tags) || self.tags.all(key, size(key) >= 1 && size(key) <= 128)",
                "`tags` must have keys of 1 to 128 characters",
                spec => spec.Tags is null || spec.Tags.Keys.All(key => Characters.Count(key) is >= 1 and <= 128)
            ),
            new(
                "tags-key-reserved",
                "!has(self.tags) || self.tags.all(key, !key.startsWith('aws:') && !key.startsWith('sagemakermonitor.dev/'))",
                "`tags` must not have keys that start with 'aws:' (AWS's own) or 'sagemakermonitor.dev/' (the operator's owner tags)",
                spec => spec.Tags is null || !spec.Tags.Keys.Any(IsReserved)
            ),
        ];

    public static TransitionRule<T> RegionImmutable<T>()
        where T : AwsResourceSpec =>
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

    // On the spec, not on the field: a rule on an optional field does not run when the field is removed or added.
    private static string Immutable(string field) =>
        $"has(self.{field}) == has(oldSelf.{field}) && (!has(self.{field}) || self.{field} == oldSelf.{field})";

    private static bool IsReserved(string key) =>
        key.StartsWith("aws:", StringComparison.Ordinal) || key.StartsWith(OwnerTags.Prefix, StringComparison.Ordinal);
}
