using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.Integration.Kinds.Faults;

/// <summary>One change of an object, which one plan carries out.</summary>
internal sealed record Scenario(string Name)
{
    /// <summary>The scenario that takes the same steps.</summary>
    public string Plan { get; init; } = Name;

    /// <summary>The spec of the object that is in sync when it begins; null: there is none yet.</summary>
    public JsonObject? Before { get; init; }

    /// <summary>The spec that is applied; null: the object is deleted.</summary>
    public JsonObject? After { get; init; }

    /// <summary>It is about tags, and means nothing to a kind without them.</summary>
    public bool IsOfTags { get; init; }

    /// <summary>Somebody else has made a resource of the name.</summary>
    public bool MeetsStranger { get; init; }

    /// <summary>
    /// The object is deleted while no operator runs, right after a kill: what had been made must not be left behind.
    /// </summary>
    public bool IsDeletedMeanwhile { get; init; }

    /// <summary>In the end there is no object.</summary>
    public bool Ends => After is null || IsDeletedMeanwhile;

    public bool Deletes => After is null && !Retains;

    /// <summary>
    /// The object goes and the resource stays: the owner tags are taken off in one best-effort try, so a failing AWS may
    /// leave them there. Only a crash must not.
    /// </summary>
    public bool Retains => After is null && (string?)Before!["deletionPolicy"] == "Retain";
}
