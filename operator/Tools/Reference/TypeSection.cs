using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Tools.Documentation;
using SageMakerMonitorOperator.Tools.Schema;

namespace SageMakerMonitorOperator.Tools.Reference;

/// <summary>One record: its fields in a table, and its rules.</summary>
internal sealed class TypeSection(XmlDocumentation documentation)
{
    private readonly SchemaBuilder _schemas = new(documentation);

    public string Of(Type type)
    {
        var section = new StringBuilder();
        section.AppendLine($"### {type.Name}\n").AppendLine($"{documentation.Of(type)}\n");
        var rows = ApiTypes.Fields(type).Select(Row).ToList();
        if (rows.Count > 0)
        {
            section.AppendLine(MarkdownTable.Of(["Field", "Type", "Required", "Constraints", "Description"], rows));
        }

        return section.Append(Rules(type)).ToString();
    }

    public static string Rules(Type type)
    {
        var rules = ApiRule.Of(type).Concat(ApiRule.TransitionsOf(type)).ToList();
        return rules.Count == 0
            ? ""
            : $"Rules:\n\n{string.Concat(rules.Select(rule => $"- `{rule.Id}`: {rule.Message}\n"))}\n";
    }

    private string[] Row(PropertyInfo field)
    {
        var schema = _schemas.Field(field);
        return
        [
            $"`{ApiTypes.JsonName(field)}`",
            TypeName(field, schema),
            ApiTypes.IsRequired(field) ? "yes" : "",
            ConstraintText.Of(schema),
            (string)schema["description"]!,
        ];
    }

    private static string TypeName(PropertyInfo field, JsonObject schema) =>
        (string)schema["type"]! switch
        {
            "array" when ApiTypes.ObjectIn(field.PropertyType) is { } item =>
                $"list of {MarkdownTable.Link(item.Name)}",
            "array" => $"list of {Plain(schema["items"]!)}",
            "object" when schema["additionalProperties"] is { } values =>
                $"map of {(ApiTypes.ObjectIn(field.PropertyType) is { } value ? MarkdownTable.Link(value.Name) : Plain(values))}",
            "object" when ApiTypes.ObjectIn(field.PropertyType) is { } type => MarkdownTable.Link(type.Name),
            "object" => Plain(schema),
            var scalar => (string?)schema["format"] == "date-time" ? "time" : scalar,
        };

    // An object without fields of ours holds whatever AWS takes there.
    private static string Plain(JsonNode schema) =>
        (string)schema["type"]! is var type and not "object" ? type : "JSON object";
}
