using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.Integration.Kinds.Fields;

/// <summary>An object, and what it is about.</summary>
internal sealed record FieldVariant(string About, JsonNode Manifest)
{
    public string Name => Manifest["metadata"]!["name"]!.ToString();

    /// <summary>Gives it a name of its own, on AWS too.</summary>
    public FieldVariant Named(KindDefinition kind, string name)
    {
        Manifest["metadata"]!["name"] = name;
        if (Manifest["spec"]!["name"] is not null)
        {
            Manifest["spec"]!["name"] = kind.NameOnAws(name);
        }

        return this;
    }
}
