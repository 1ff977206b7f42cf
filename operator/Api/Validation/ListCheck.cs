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
            check(schema.Items!, item, FieldPath.Item(path, index), findings);
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
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (index, item) in list.EnumerateArray().Index())
        {
            if (schema.ListType == "map" && item.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null))
            {
                var text = GoText.Of(item);
                findings.Add(
                    FieldPath.Item(path, index),
                    $"Invalid value: {text}: must be an object for an array of list-type map"
                );
                return; // as the API server does
            }

            // Named once, however often it is there.
            if (Identity(schema, item) is { } identity && (seen[identity] = seen.GetValueOrDefault(identity) + 1) == 2)
            {
                findings.Add(FieldPath.Item(path, index), $"Duplicate value: {identity}");
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
            .Select(name => $"{GoText.Quote(name)}:{GoText.Of(item.GetProperty(name))}");
        return $"{{{string.Join(',', keys)}}}";
    }
}
