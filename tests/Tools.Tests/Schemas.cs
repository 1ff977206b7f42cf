using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Api.MetricAlarms;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Tools.Crds;
using SageMakerMonitorOperator.Tools.Documentation;
using SageMakerMonitorOperator.Tools.Schema;

namespace SageMakerMonitorOperator.Tools.Tests;

/// <summary>Every node of every schema, by its path.</summary>
internal static class Schemas
{
    private static readonly CrdWriter Writer = new(
        new XmlDocumentation(typeof(MetricAlarm).Assembly, typeof(Condition).Assembly)
    );

    public static IReadOnlyList<ApiKind> Kinds { get; } = ApiTypes.Kinds(typeof(MetricAlarm).Assembly);

    public static IReadOnlyList<SchemaNode> Nodes { get; } =
    [.. Kinds.SelectMany(kind => Walk(kind.Entity.Kind, Writer.Schema(kind), isField: true))];

    public static IEnumerable<ApiRule> Rules() =>
        Kinds
            .SelectMany(kind => Types(kind.Type))
            .Distinct()
            .SelectMany(type => ApiRule.Of(type).Concat(ApiRule.TransitionsOf(type)));

    private static IEnumerable<Type> Types(Type type) =>
        ApiTypes
            .Fields(type)
            .Select(field => ApiTypes.ObjectIn(field.PropertyType))
            .OfType<Type>()
            .Where(inner => inner != typeof(ObjectMeta))
            .SelectMany(Types)
            .Prepend(type);

    private static IEnumerable<SchemaNode> Walk(string path, JsonObject schema, bool isField)
    {
        yield return new SchemaNode(path, schema, isField);
        foreach (var inner in Children(path, schema).SelectMany(child => Walk(child.Path, child.Schema, child.IsField)))
        {
            yield return inner;
        }
    }

    private static IEnumerable<SchemaNode> Children(string path, JsonObject schema)
    {
        foreach (var (name, field) in schema["properties"]?.AsObject() ?? [])
        {
            yield return new SchemaNode($"{path}.{name}", field!.AsObject(), IsField: true);
        }

        if (schema["items"] is JsonObject items)
        {
            yield return new SchemaNode($"{path}[]", items, IsField: false);
        }

        if (schema["additionalProperties"] is JsonObject values)
        {
            yield return new SchemaNode($"{path}{{}}", values, IsField: false);
        }
    }
}

internal sealed record SchemaNode(string Path, JsonObject Schema, bool IsField)
{
    public string Type => (string)Schema["type"]!;

    public bool Has(params string[] keywords) => keywords.All(Schema.ContainsKey);
}
