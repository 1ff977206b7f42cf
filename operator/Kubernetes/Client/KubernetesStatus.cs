namespace SageMakerMonitorOperator.Kubernetes.Client;

/// <summary>What the API server says of a refused request (metav1.Status).</summary>
public sealed record KubernetesStatus
{
    public string? Message { get; init; }

    /// <summary>One word for programs: NotFound, Conflict, AlreadyExists, Invalid, Expired, Forbidden, …</summary>
    public string? Reason { get; init; }

    public int? Code { get; init; }
    public StatusDetails? Details { get; init; }
}

public sealed record StatusDetails
{
    public IReadOnlyList<StatusCause>? Causes { get; init; }
    public int? RetryAfterSeconds { get; init; }
}

/// <summary>One field that was refused.</summary>
public sealed record StatusCause(string? Reason, string? Message, string? Field);
