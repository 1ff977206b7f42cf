using System.Text.Json;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Api.Validation;
using SageMakerMonitorOperator.Integration.Fixtures;
using SageMakerMonitorOperator.Tests.Shared;

namespace SageMakerMonitorOperator.Integration.MetricAlarms;

/// <summary>An alarm, and the field that it is about.</summary>
internal sealed record FieldVariant(string Name, string About, JsonNode Manifest);

/// <summary>
/// Alarms with each optional field of the CRD unset in turn, and set in turn with as little else as the rules allow. The
/// values come from the alarms in full/.
/// </summary>
internal static class FieldVariants
{
    private static readonly IReadOnlyList<string> Paths = SpecPaths.Optional(
        Manifests.Read("crds/sagemakermonitor.dev_metricalarms.yaml").Single()
    );

    /// <summary>Fields that full/ cannot show, with the reason.</summary>
    public static IReadOnlyDictionary<string, string> Exempt { get; } =
        new Dictionary<string, string>
        {
            ["alarmActions[].topicRef"] = "waits until NotificationTopic exists",
            ["okActions[].topicRef"] = "waits until NotificationTopic exists",
            ["insufficientDataActions[].topicRef"] = "waits until NotificationTopic exists",
        };

    public static IReadOnlyList<string> WithoutValue() =>
        [.. Paths.Except(Exempt.Keys).Where(path => !Full.Any(alarm => SpecPaths.Has(alarm["spec"], path)))];

    public static IReadOnlyList<FieldVariant> All { get; } =
    [
        .. Full.SelectMany(alarm =>
                Present(alarm)
                    .SelectMany(path => new[] { Unset(alarm, path), Set(alarm, path) })
                    .Append(new FieldVariant("", "everything", alarm.DeepClone()))
            )
            .OfType<FieldVariant>()
            .Select(Numbered),
    ];

    private static IEnumerable<JsonNode> Full =>
        Directory
            .EnumerateFiles(Repository.File("tests/Integration/MetricAlarms/full"), "*.yaml")
            .Order(StringComparer.Ordinal)
            .SelectMany(Manifests.Read);

    private static IEnumerable<string> Present(JsonNode alarm) =>
        Paths.Where(path => SpecPaths.Has(alarm["spec"], path));

    private static FieldVariant? Unset(JsonNode alarm, string path)
    {
        var variant = alarm.DeepClone();
        SpecPaths.Remove(variant["spec"], path);
        return IsValid(variant) ? new FieldVariant("", $"{path} unset", variant) : null;
    }

    private static FieldVariant? Set(JsonNode alarm, string path)
    {
        var variant = alarm.DeepClone();
        foreach (var other in Present(alarm).Where(other => !IsOnTheWay(other, path)))
        {
            var smaller = variant.DeepClone();
            SpecPaths.Remove(smaller["spec"], other);
            variant = IsValid(smaller) ? smaller : variant;
        }

        return new FieldVariant("", $"{path} set", variant);
    }

    private static bool IsOnTheWay(string other, string path) =>
        path == other
        || path.StartsWith(other + ".", StringComparison.Ordinal)
        || path.StartsWith(other + "[]", StringComparison.Ordinal);

    private static bool IsValid(JsonNode alarm) =>
        MetricAlarmValidator.Validate(JsonSerializer.SerializeToElement(alarm)).Count == 0;

    private static FieldVariant Numbered(FieldVariant variant, int index)
    {
        var name = $"field-{index:000}";
        variant.Manifest["metadata"]!["name"] = name;
        if (variant.Manifest["spec"]!["name"] is not null)
        {
            variant.Manifest["spec"]!["name"] = $"named/{name}";
        }

        return variant with
        {
            Name = name,
        };
    }
}
