using System.Text.Json;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Validation;

/// <summary>The validator of one kind, for objects as JSON.</summary>
public interface IKindValidator
{
    string Kind { get; }

    /// <summary>What the API server would refuse in the object as it is written.</summary>
    IReadOnlyList<Violation> Validate(JsonElement document);

    /// <summary>What the operator refuses in an object that a server without CEL has stored; it must be readable as the kind.</summary>
    IReadOnlyList<Violation> ValidateStored(JsonElement document);

    /// <summary>What the API server would refuse in the change alone.</summary>
    IReadOnlyList<Violation> ValidateChange(JsonElement old, JsonElement now);
}
