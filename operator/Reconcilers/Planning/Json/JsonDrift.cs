using System.Text.Json;
using SageMakerMonitorOperator.Api.Common;

namespace SageMakerMonitorOperator.Reconcilers.Planning.Json;

/// <summary>Where two JSON values differ, each place by its path: <c>body.widgets[3].properties.title</c>.</summary>
public static class JsonDrift
{
    /// <summary>In the order of the value; found as they are asked for. Nothing for values that are equal.</summary>
    /// <param name="field">The name of the value itself, where the paths begin.</param>
    /// <param name="desired">What the spec wants.</param>
    /// <param name="observed">What AWS has.</param>
    public static IEnumerable<FieldDrift> Between(string field, JsonElement desired, JsonElement observed) =>
        (desired.ValueKind, observed.ValueKind) switch
        {
            (JsonValueKind.Object, JsonValueKind.Object) => Members(field, desired, observed),
            (JsonValueKind.Array, JsonValueKind.Array) => Items(field, desired, observed),
            _ => Whole(field, desired, observed),
        };

    private static IEnumerable<FieldDrift> Members(string field, JsonElement desired, JsonElement observed)
    {
        var wanted = CanonicalJson.Members(desired);
        var there = CanonicalJson.Members(observed);
        return wanted
            .Keys.Union(there.Keys, StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .SelectMany(name => Optional($"{field}.{name}", Find(wanted, name), Find(there, name)));
    }

    private static IEnumerable<FieldDrift> Items(string field, JsonElement desired, JsonElement observed) =>
        Enumerable
            .Range(0, Math.Max(desired.GetArrayLength(), observed.GetArrayLength()))
            .SelectMany(index => Optional($"{field}[{index}]", Item(desired, index), Item(observed, index)));

    private static IEnumerable<FieldDrift> Optional(string field, JsonElement? desired, JsonElement? observed) =>
        desired is { } wanted && observed is { } there
            ? Between(field, wanted, there)
            : Whole(field, desired, observed);

    private static IEnumerable<FieldDrift> Whole(string field, JsonElement? desired, JsonElement? observed)
    {
        var drift = new FieldDrift
        {
            Field = field,
            Desired = Text(desired),
            Observed = Text(observed),
        };
        return drift.Desired == drift.Observed ? [] : [drift];
    }

    private static string? Text(JsonElement? value) => value is { } present ? CanonicalJson.Of(present) : null;

    private static JsonElement? Find(IReadOnlyDictionary<string, JsonElement> members, string name) =>
        members.TryGetValue(name, out var value) ? value : null;

    private static JsonElement? Item(JsonElement list, int index) => index < list.GetArrayLength() ? list[index] : null;
}
