using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.AwsSimulator.GuardDuty;

/// <summary>A filter of findings.</summary>
/// <param name="Criterion">Conditions by the names that they have today.</param>
internal sealed record FindingFilter(string Name, string Action, int Rank, JsonObject Criterion)
{
    private static readonly (string Old, string New)[] Operators =
    [
        ("eq", "equals"),
        ("neq", "notEquals"),
        ("gt", "greaterThan"),
        ("gte", "greaterThanOrEqual"),
        ("lt", "lessThan"),
        ("lte", "lessThanOrEqual"),
    ];

    public string? Description { get; init; }

    public ImmutableSortedDictionary<string, string> Tags { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty;

    public JsonObject Configuration() =>
        new()
        {
            ["action"] = Action,
            ["rank"] = Rank,
            // An empty one says as much as none.
            ["description"] = Description is "" ? null : Description,
            ["criterion"] = Criterion.DeepClone(),
        };

    public static FindingFilter Of(string name, JsonObject configuration) =>
        new(
            name,
            configuration["action"]?.ToString() ?? "NOOP",
            configuration["rank"]!.GetValue<int>(),
            configuration["criterion"]!.DeepClone().AsObject()
        )
        {
            Description = configuration["description"]?.ToString(),
        };

    /// <summary>As GetFilter shows it: each condition under its old and its new name.</summary>
    public JsonObject Describe() =>
        new()
        {
            ["name"] = Name,
            ["description"] = Description,
            ["action"] = Action,
            ["rank"] = Rank,
            ["findingCriteria"] = new JsonObject
            {
                ["criterion"] = new JsonObject(
                    Criterion.Select(one => KeyValuePair.Create(one.Key, (JsonNode?)Under(one.Value!.AsObject())))
                ),
            },
            ["tags"] = new JsonObject(Tags.Select(tag => KeyValuePair.Create(tag.Key, (JsonNode?)tag.Value))),
        };

    /// <summary>A condition of a request, under the names of today and with numbers.</summary>
    public static JsonObject Condition(JsonObject asked)
    {
        var condition = new JsonObject();
        foreach (var (name, value) in asked)
        {
            var known = Operators.FirstOrDefault(pair => pair.Old == name).New ?? name;
            condition[known] = value is JsonArray ? value.DeepClone() : long.Parse(value!.ToString());
        }

        return condition;
    }

    private static JsonObject Under(JsonObject condition)
    {
        var shown = condition.DeepClone().AsObject();
        foreach (var (old, today) in Operators.Where(pair => condition[pair.New] is not null))
        {
            shown[old] = condition[today]!.DeepClone();
        }

        return shown;
    }
}
