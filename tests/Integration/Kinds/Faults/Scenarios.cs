using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.Integration.Kinds.Faults;

/// <summary>What every kind goes through: one scenario for each plan that the policies can come to.</summary>
internal static class Scenarios
{
    public static IReadOnlyList<Scenario> Of(KindDefinition kind)
    {
        var (spec, changed) = (kind.Spec, With(kind.Spec, kind.Change));
        if (!kind.StandsForAResource)
        {
            return
            [
                new("set") { MeetsStranger = true, After = spec },
                new("change")
                {
                    MeetsStranger = true,
                    Before = spec,
                    After = changed,
                },
            ];
        }

        Scenario[] all =
        [
            new("create") { After = Tagged(spec, "team: ml") },
            new("update") { Before = Tagged(spec, "team: ml"), After = Tagged(changed, "team: ml") },
            new("set tags")
            {
                IsOfTags = true,
                Before = Tagged(spec, "team: ml"),
                After = Tagged(spec, "team: search", "stage: test"),
            },
            new("remove tags")
            {
                IsOfTags = true,
                Before = Tagged(spec, "team: ml", "stage: test"),
                After = Tagged(spec, "team: ml"),
            },
            new("update and retag")
            {
                IsOfTags = true,
                Before = Tagged(spec, "team: ml", "stage: test"),
                After = Tagged(changed, "team: search"),
            },
            new("adopt")
            {
                MeetsStranger = true,
                After = Policy(Tagged(changed, "team: ml"), "adoptionPolicy: IfUnowned"),
            },
            new("delete") { Before = Tagged(spec, "team: ml") },
            new("retain") { Before = Policy(Tagged(spec, "team: ml"), "deletionPolicy: Retain") },
        ];
        return [.. all.Where(scenario => kind.HasTags || !scenario.IsOfTags)];
    }

    /// <summary>With what can only happen around a crash.</summary>
    public static IReadOnlyList<Scenario> OfKills(KindDefinition kind) =>
        [
            .. Of(kind),
            .. Of(kind)
                .Where(scenario => scenario.Name == "create")
                .Select(create => create with { Name = "create, then delete", IsDeletedMeanwhile = true }),
        ];

    public static JsonObject Tagged(JsonObject spec, params IReadOnlyList<string> tags) =>
        With(spec, new JsonObject { ["tags"] = new JsonObject(tags.Select(Pair)) });

    public static JsonObject Policy(JsonObject spec, string policy) => With(spec, new JsonObject([Pair(policy)]));

    public static JsonObject With(JsonObject spec, JsonObject fields)
    {
        var merged = spec.DeepClone().AsObject();
        foreach (var (name, value) in fields)
        {
            merged[name] = value?.DeepClone();
        }

        return merged;
    }

    private static KeyValuePair<string, JsonNode?> Pair(string text) =>
        KeyValuePair.Create(text.Split(": ")[0], (JsonNode?)text.Split(": ")[1]);
}
