using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.Integration.Kinds.Fields;

/// <summary>A change of one field on AWS, behind the operator's back.</summary>
/// <param name="Path">The field in the CRD, such as <c>metrics[].label</c>.</param>
/// <param name="Members">The members to set, in AWS's form, given the configuration as it is; a null takes one away.</param>
internal sealed record FieldDrift(string Path, Func<JsonObject, JsonObject> Members)
{
    public FieldDrift(string path, string member, JsonNode? value)
        : this(path, _ => new JsonObject { [member] = value?.DeepClone() }) { }

    /// <summary>What status and events call the field.</summary>
    public string Told { get; init; } = Path;

    /// <summary>What status and events call the field of the resource that the suite calls by the name.</summary>
    public Func<string, string> ToldOf
    {
        get => field ?? (_ => Told);
        init;
    }

    /// <summary>Whether AWS's default is enforced where the spec leaves the field out.</summary>
    public bool IsManagedWhenUnset { get; init; } = true;
}
