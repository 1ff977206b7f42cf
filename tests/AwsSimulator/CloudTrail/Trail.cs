using System.Collections.Immutable;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.CloudWatch;

namespace SageMakerMonitorOperator.AwsSimulator.CloudTrail;

/// <summary>One version of a trail. Its JSON is never changed in place.</summary>
internal sealed record Trail(string Name, string Arn, string Region) : TaggedResource(Name, Arn)
{
    /// <summary>By the names that CreateTrail has; what is at its default is not there.</summary>
    public required JsonObject Settings { get; init; }

    /// <summary>Null: nobody put any.</summary>
    public JsonObject? Selectors { get; init; }

    /// <summary>Null: off.</summary>
    public JsonArray? InsightSelectors { get; init; }

    public bool IsLogging { get; init; }

    /// <summary>Times and errors, as GetTrailStatus has them.</summary>
    public ImmutableSortedDictionary<string, JsonNode> Status { get; init; } =
        ImmutableSortedDictionary.Create<string, JsonNode>(StringComparer.Ordinal);

    public bool IsMultiRegion => Settings.IsOn("IsMultiRegionTrail");

    public bool IsOrganization => Settings.IsOn("IsOrganizationTrail");

    /// <summary>Without times and what is at its default.</summary>
    public JsonObject Configuration()
    {
        var configuration = Settings.DeepClone().AsObject();
        if (!HasDefaultSelectors)
        {
            configuration[nameof(Selectors)] = Selectors!.DeepClone();
        }

        if (InsightSelectors is not null)
        {
            configuration[nameof(InsightSelectors)] = InsightSelectors.DeepClone();
        }

        if (IsLogging)
        {
            configuration[nameof(IsLogging)] = true;
        }

        return configuration;
    }

    /// <summary>"By default, trails created without specific event selectors are configured to log all read and write
    /// management events" (API reference, PutEventSelectors).</summary>
    public JsonObject EffectiveSelectors =>
        Selectors?.DeepClone().AsObject()
        ?? new JsonObject { ["EventSelectors"] = new JsonArray(SelectorForms.DefaultSelector()) };

    public bool HasDefaultSelectors =>
        Selectors is null
        || (
            Selectors["EventSelectors"] is JsonArray { Count: 1 } basic
            && JsonNode.DeepEquals(basic[0], SelectorForms.DefaultSelector())
        );
}

internal static class SettingsReading
{
    public static bool IsOn(this JsonObject settings, string flag) => settings[flag]?.GetValue<bool>() == true;
}
