using System.Text.Json;

namespace SageMakerMonitorOperator.Api.Validation;

/// <summary>Lists: their items, their length, and what must be unique among them.</summary>
internal static class ListCheck
{
    public static void Items(
        StructuralSchema schema,
        JsonElement list,
        string path,
        SchemaFindings findings,
        Action<StructuralSchema, JsonElement, string, SchemaFindings> check
    )
    {
        foreach (var (index, item) in list.EnumerateArray().Index())
        {
            check(schema.Items!, item, $"{path}[{index}]", findings);
        }

        Length(schema, list.GetArrayLength(), path, findings);
        Duplicates(schema, list, path, findings);
    }

    private static void Length(StructuralSchema schema, int count, string path, SchemaFindings findings)
    {
        if (count > schema.MaxItems)
        {
            findings.AddBlocking(path, $"Too many: {count}: must have at most {schema.MaxItems} items");
        }

        if (count < schema.MinItems)
        {
            findings.Add(path, $"Invalid value: {count}: {path} in body should have at least {schema.MinItems} items");
        }
    }

    private static void Duplicates(StructuralSchema schema, JsonElement list, string path, SchemaFindings findings)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, item) in list.EnumerateArray().Index())
        {
            if (Identity(schema, item) is { } identity && !seen.Add(identity))
            {
                findings.Add($"{path}[{index}]", $"Duplicate value: {identity}");
            }
        }
    }

    private static string? Identity(StructuralSchema schema, JsonElement item) =>
        (schema.ListType, item.ValueKind) switch
        {
            ("set", _) => GoText.Of(item),
            ("map", JsonValueKind.Object) => Keys(schema.ListMapKeys, item),
            _ => null,
        };

    private static string Keys(IEnumerable<string> names, JsonElement item)
    {
        var keys = names
            .Order(StringComparer.Ordinal)
            .Where(name => item.TryGetProperty(name, out _))
            .Select(name => $"{GoText.Quote(name)}:{item.GetProperty(name).GetRawText()}");
        return $"{{{string.Join(',', keys)}}}";
    }
}
