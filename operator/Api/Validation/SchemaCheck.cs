using System.Text.Json;

namespace SageMakerMonitorOperator.Api.Validation;

/// <summary>
/// Checks a JSON value against a structural schema, in the words of the API server (Kubernetes 1.36), so that an
/// object is refused with the same text wherever it is refused.
/// </summary>
internal static class SchemaCheck
{
    public static SchemaFindings Check(StructuralSchema schema, JsonElement value)
    {
        var findings = new SchemaFindings();
        Node(schema, value, "", findings);
        return findings;
    }

    private static void Node(StructuralSchema schema, JsonElement value, string path, SchemaFindings findings)
    {
        if (!JsonTypes.Fits(schema, value))
        {
            WrongType(schema, value, path, findings);
        }
        else if (schema.Type == "object")
        {
            Fields(schema, value, path, findings);
        }
        else if (schema.Type == "array")
        {
            ListCheck.Items(schema, value, path, findings, Node);
        }
        else
        {
            ScalarCheck.Check(schema, value, path, findings);
        }

        CheckEnum(schema, value, path, findings);
    }

    private static void WrongType(StructuralSchema schema, JsonElement value, string path, SchemaFindings findings)
    {
        var (expected, actual) = JsonTypes.Mismatch(schema, value);
        findings.AddBlocking(
            path,
            $"Invalid value: \"{actual}\": {path} in body must be of type {expected}: \"{actual}\""
        );
    }

    private static void Fields(StructuralSchema schema, JsonElement value, string path, SchemaFindings findings)
    {
        foreach (var name in schema.Required.Where(name => !value.TryGetProperty(name, out _)))
        {
            findings.AddBlocking(FieldPath.Below(path, name), "Required value");
        }

        Size(schema, value, path, findings);
        foreach (var field in value.EnumerateObject())
        {
            if (schema.Field(field.Name) is { } known)
            {
                Node(known, field.Value, FieldPath.Below(path, field.Name), findings);
            }
        }
    }

    private static void Size(StructuralSchema schema, JsonElement value, string path, SchemaFindings findings)
    {
        var count = value.GetPropertyCount();
        if (count > schema.MaxProperties)
        {
            findings.AddBlocking(path, $"Too many: {count}: must have at most {schema.MaxProperties} items");
        }

        if (count < schema.MinProperties)
        {
            findings.Add(
                path,
                $"Invalid value: {count}: {path} in body should have at least {schema.MinProperties} properties"
            );
        }
    }

    private static void CheckEnum(StructuralSchema schema, JsonElement value, string path, SchemaFindings findings)
    {
        if (
            schema.Enum is { } allowed
            && !(value.ValueKind == JsonValueKind.String && allowed.Contains(value.GetString()!))
        )
        {
            var supported = string.Join(", ", allowed.Select(GoText.Quote));
            findings.AddBlocking(path, $"Unsupported value: {GoText.Of(value)}: supported values: {supported}");
        }
    }
}
