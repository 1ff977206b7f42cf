using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.Api.EventRules;

/// <summary>The event pattern that a preset stands for.</summary>
internal static class PresetPattern
{
    private const char Star = '*';

    public static JsonObject Of(EventPreset preset)
    {
        var row = EventPresets.All[preset.Name];
        var pattern = new JsonObject
        {
            ["source"] = new JsonArray(row.Source),
            ["detail-type"] = new JsonArray(row.DetailType),
        };
        if (preset.NameFilter is { } filter)
        {
            Set(pattern, row.NameField, [.. NamesIn(row.ArnPart, filter).Select(Name)]);
        }

        if (preset.Statuses is { } statuses)
        {
            Set(pattern, row.StatusField, [.. statuses.SelectMany(status => Statuses(row.StatusForm, status))]);
        }

        return pattern;
    }

    // SageMaker writes the names in some ARNs in small letters, whatever they are.
    private static IEnumerable<string> NamesIn(string? arnPart, string filter) =>
        arnPart is null
            ? [filter]
            : new[] { filter, filter.ToLowerInvariant() }
                .Distinct(StringComparer.Ordinal)
                .Select(name => $"*{arnPart}{name}");

    // Wildcards are dear: EventBridge allows few rules that have them.
    private static JsonNode Name(string filter) =>
        filter.Count(letter => letter == Star) switch
        {
            0 => filter,
            1 when filter.EndsWith(Star) => new JsonObject { ["prefix"] = filter[..^1] },
            1 when filter.StartsWith(Star) => new JsonObject { ["suffix"] = filter[1..] },
            _ => new JsonObject { ["wildcard"] = filter },
        };

    private static IEnumerable<JsonNode> Statuses(StatusForm form, string status) =>
        form switch
        {
            StatusForm.EitherSpelling => new[] { status, UpperSnake(status) }.Select(text => (JsonNode)text),
            StatusForm.SeverityRange => [new JsonObject { ["numeric"] = Severity(status) }],
            _ => [status],
        };

    private static string UpperSnake(string status) =>
        string.Concat(
                status.Select((letter, index) => index > 0 && char.IsUpper(letter) ? $"_{letter}" : letter.ToString())
            )
            .ToUpperInvariant();

    // GuardDuty user guide, "Understanding the severity levels of GuardDuty findings".
    private static JsonArray Severity(string status) =>
        status switch
        {
            "Low" => [">=", 1, "<", 4],
            "Medium" => [">=", 4, "<", 7],
            "High" => [">=", 7, "<", 9],
            _ => [">=", 9],
        };

    private static void Set(JsonObject pattern, string path, JsonArray values)
    {
        var names = path.Split('.');
        var place = pattern;
        foreach (var name in names[..^1])
        {
            place = (JsonObject)(place[name] ??= new JsonObject());
        }

        place[names[^1]] = values;
    }
}
