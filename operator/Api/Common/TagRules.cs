using SageMakerMonitorOperator.Api.Validation;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Common;

/// <summary>The rules of maps of AWS tags.</summary>
internal static class TagRules
{
    private const string AwsPrefix = "aws:";

    /// <param name="field">The map, in the type that has the rule.</param>
    /// <param name="id">What the ids of the rules start with.</param>
    /// <param name="tags">The map in C#.</param>
    public static IEnumerable<ValidationRule<T>> Of<T>(
        string field,
        string id,
        Func<T, IReadOnlyDictionary<string, string>?> tags
    ) =>
        [
            new(
                $"{id}-key-length",
                $"!has(self.{field}) || self.{field}.all(key, size(key) >= 1 && size(key) <= 128)",
                $"`{field}` must have keys of 1 to 128 characters",
                value => AllKeys(tags(value), HasLength)
            ),
            new(
                $"{id}-key-reserved",
                $"!has(self.{field}) || self.{field}.all(key, !key.startsWith('aws:') && !key.startsWith('sagemakermonitor.dev/'))",
                $"`{field}` must not have keys that start with 'aws:' (AWS's own) or 'sagemakermonitor.dev/' (the operator's owner tags)",
                value => AllKeys(tags(value), key => !StartsWith(key, AwsPrefix) && !StartsWith(key, OwnerTags.Prefix))
            ),
        ];

    /// <summary>What AWS takes for a key, of any tag.</summary>
    public static bool IsKey(string key) => HasLength(key) && !StartsWith(key, AwsPrefix);

    private static bool HasLength(string key) => Characters.Count(key) is >= 1 and <= 128;

    private static bool AllKeys(IReadOnlyDictionary<string, string>? tags, Func<string, bool> holds) =>
        tags is null || tags.Keys.All(holds);

    private static bool StartsWith(string key, string prefix) => key.StartsWith(prefix, StringComparison.Ordinal);
}
