using System.Reflection;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Kubernetes.Schema;
using SageMakerMonitorOperator.Tools.Documentation;
using SageMakerMonitorOperator.Tools.Schema;

namespace SageMakerMonitorOperator.Tools.Crds;

/// <summary>
/// CustomResourceDefinitions. There are no selectableFields: a server older than 1.30 does not know the field, and
/// <c>kubectl apply</c> with its strict validation would refuse the whole definition there.
/// </summary>
internal sealed class CrdWriter(XmlDocumentation documentation)
{
    private readonly SchemaBuilder _schemas = new(documentation);

    public JsonObject Crd(ApiKind kind) =>
        new()
        {
            ["apiVersion"] = "apiextensions.k8s.io/v1",
            ["kind"] = "CustomResourceDefinition",
            ["metadata"] = new JsonObject { ["name"] = kind.CrdName },
            ["spec"] = new JsonObject
            {
                ["group"] = kind.Entity.Group,
                ["names"] = Names(kind.Entity),
                ["scope"] = kind.IsNamespaced ? "Namespaced" : "Cluster",
                ["versions"] = new JsonArray(Version(kind)),
            },
        };

    public JsonObject Schema(ApiKind kind)
    {
        var schema = new JsonObject
        {
            ["description"] = documentation.Of(kind.Type),
            ["type"] = "object",
            ["properties"] = new JsonObject
            {
                ["apiVersion"] = Text("The version of the API that this object is written in.", 253),
                ["kind"] = Text("The kind of this object.", 63),
                ["metadata"] = new JsonObject { ["type"] = "object" },
                ["spec"] = _schemas.Object(kind.Spec, documentation.Of(kind.Spec)),
                ["status"] = Status(kind),
            },
            ["required"] = new JsonArray("spec"),
        };
        SchemaBuilder.AddRules(schema, kind.Type);
        return schema;
    }

    private JsonObject Version(ApiKind kind) =>
        new()
        {
            ["name"] = kind.Entity.ApiVersion,
            ["served"] = true,
            ["storage"] = true,
            ["additionalPrinterColumns"] = Columns(kind.Type),
            ["subresources"] = new JsonObject { ["status"] = new JsonObject() },
            ["schema"] = new JsonObject { ["openAPIV3Schema"] = Schema(kind) },
        };

    private JsonObject Status(ApiKind kind)
    {
        var schema = _schemas.Object(kind.Status, documentation.Of(kind.Status));
        // Without a status a new object would count as healthy for kstatus (Flux, kubectl wait).
        schema.Insert(1, "default", new JsonObject { ["observedGeneration"] = -1 });
        return schema;
    }

    private static JsonObject Names(KubernetesEntityAttribute entity) =>
        new()
        {
            ["kind"] = entity.Kind,
            ["listKind"] = entity.Kind + "List",
            ["plural"] = entity.PluralName,
            ["singular"] = entity.Kind.ToLowerInvariant(),
            ["shortNames"] = Strings(entity.ShortNames),
            ["categories"] = Strings(entity.Categories),
        };

    private static JsonArray Columns(Type type) =>
        new([.. type.GetCustomAttributes<AdditionalPrinterColumnAttribute>().Select(Column)]);

    private static JsonNode Column(AdditionalPrinterColumnAttribute column)
    {
        var node = new JsonObject
        {
            ["name"] = column.Name,
            ["type"] = column.Type,
            ["jsonPath"] = column.JsonPath,
        };
        if (column.Priority > 0)
        {
            node["priority"] = column.Priority;
        }

        return node;
    }

    private static JsonObject Text(string description, int maxLength) =>
        new()
        {
            ["description"] = description,
            ["type"] = "string",
            ["maxLength"] = maxLength,
        };

    private static JsonArray Strings(IEnumerable<string> values) => new([.. values.Select(value => (JsonNode)value)]);
}
