using System.Collections.Immutable;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.CloudWatch;

namespace SageMakerMonitorOperator.AwsSimulator.EventBridge;

/// <summary>One version of a rule with its targets.</summary>
/// <param name="Name">Of bus and rule, as in its ARN.</param>
internal sealed record EventRule(string Name, string Arn) : TaggedResource(Name, Arn)
{
    public const string State = "State";
    public const string Enabled = "ENABLED";

    private const string InConfiguration = "Targets";

    public required string RuleName { get; init; }

    public required string BusName { get; init; }

    /// <summary>What the last put set, and the state. Never changed in place.</summary>
    public JsonObject Settings { get; init; } = new() { [State] = Enabled };

    /// <summary>By id. Never changed in place.</summary>
    public ImmutableSortedDictionary<string, JsonObject> Targets { get; init; } =
        ImmutableSortedDictionary.Create<string, JsonObject>(StringComparer.Ordinal);

    /// <summary>The service that made it for somebody.</summary>
    public string? ManagedBy { get; init; }

    /// <summary>As DescribeRule and ListRules show it.</summary>
    public JsonObject Describe()
    {
        var described = Settings.DeepClone().AsObject();
        described["Name"] = RuleName;
        described["Arn"] = Arn;
        described["EventBusName"] = BusName;
        if (ManagedBy is not null)
        {
            described[nameof(ManagedBy)] = ManagedBy;
        }

        return described;
    }

    /// <summary>The settings, and the targets in the order of their ids.</summary>
    public JsonObject Configuration()
    {
        var configuration = Settings.DeepClone().AsObject();
        configuration[InConfiguration] = new JsonArray([.. Targets.Values.Select(target => target.DeepClone())]);
        return configuration;
    }

    /// <summary>A change by hand, in the form of <see cref="Configuration"/>; a null sets back to the default.</summary>
    public EventRule With(JsonObject members)
    {
        var settings = Members.Merge(Settings, members);
        settings.Remove(InConfiguration);
        settings[State] ??= Enabled;
        var changed = this with { Settings = settings };
        return members.TryGetPropertyValue(InConfiguration, out var targets)
            ? changed with
            {
                Targets = Targets.Clear().AddRange(ById(targets)),
            }
            : changed;
    }

    private static IEnumerable<KeyValuePair<string, JsonObject>> ById(JsonNode? targets) =>
        (targets as JsonArray ?? []).Select(target =>
            KeyValuePair.Create($"{target!["Id"]}", target.DeepClone().AsObject())
        );
}
