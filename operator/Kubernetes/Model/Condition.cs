using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Kubernetes.Model;

/// <summary>One statement about an object (metav1.Condition).</summary>
public sealed record Condition
{
    /// <summary>What the statement is about, such as Ready.</summary>
    [Length(1, 316)]
    public required string Type { get; init; }

    /// <summary>True, False or Unknown.</summary>
    [AllowedValues("True", "False", "Unknown")]
    public required string Status { get; init; }

    /// <summary>The metadata.generation that the condition speaks of.</summary>
    [RangeMinimum(0)]
    public long ObservedGeneration { get; init; }

    /// <summary>When status last changed.</summary>
    public required DateTimeOffset LastTransitionTime { get; init; }

    /// <summary>Why, as one word for programs.</summary>
    [Length(1, 1024)]
    [Pattern("^[A-Za-z]([A-Za-z0-9_,:]*[A-Za-z0-9_])?$")]
    public required string Reason { get; init; }

    /// <summary>Why, for people: what happened, and what to do now.</summary>
    [Length(0, 32768)]
    public required string Message { get; init; }
}
