using System.Text.Json;

namespace SageMakerMonitorOperator.Api.Validation;

/// <summary>Strings and numbers.</summary>
internal static class ScalarCheck
{
    public static void Check(StructuralSchema schema, JsonElement value, string path, SchemaFindings findings)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                Text(schema, value.GetString()!, path, findings);
                Time(schema, value, path, findings);
                break;
            case JsonValueKind.Number:
                Number(schema, value, path, findings);
                break;
        }
    }

    // The API server stops at the first of these.
    private static void Text(StructuralSchema schema, string text, string path, SchemaFindings findings)
    {
        var length = Characters.Count(text);
        if (length > schema.MaxLength)
        {
            findings.AddBlocking(path, $"Too long: may not be more than {schema.MaxLength} bytes");
        }
        else if (length < schema.MinLength)
        {
            findings.Add(
                path,
                $"Invalid value: {GoText.Quote(text)}: {path} in body should be at least {schema.MinLength} chars long"
            );
        }
        else if (schema.Regex?.IsMatch(text) == false)
        {
            findings.Add(path, $"Invalid value: {GoText.Quote(text)}: {path} in body should match '{schema.Pattern}'");
        }
    }

    // Blocking: such a text does not fit the C# type that the rules look at.
    private static void Time(StructuralSchema schema, JsonElement value, string path, SchemaFindings findings)
    {
        if (schema.Format == "date-time" && !value.TryGetDateTimeOffset(out _))
        {
            var text = GoText.Quote(value.GetString()!);
            findings.AddBlocking(path, $"Invalid value: {text}: {path} in body must be of type date-time: {text}");
        }
    }

    private static void Number(StructuralSchema schema, JsonElement value, string path, SchemaFindings findings)
    {
        var number = value.GetDouble();
        if (schema.Format == "int32" && !value.TryGetInt32(out _))
        {
            // Blocking here, unlike there: such a number does not fit the C# type that the rules look at.
            findings.AddBlocking(
                path,
                $"Invalid value: \"\": Checked value must be of type integer with format int32 in {path}"
            );
        }

        if (number > schema.Maximum)
        {
            Bound("less", schema.Maximum.Value);
        }

        if (number < schema.Minimum)
        {
            Bound("greater", schema.Minimum.Value);
        }

        void Bound(string than, double limit) =>
            findings.Add(
                path,
                $"Invalid value: {GoText.Of(value)}: {path} in body should be {than} than or equal to {GoText.Of(limit)}"
            );
    }
}
