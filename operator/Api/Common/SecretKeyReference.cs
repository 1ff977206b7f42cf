using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Common;

/// <summary>Names one value in a Secret of the same namespace.</summary>
[AtomicMap]
public sealed record SecretKeyReference
{
    /// <summary>Name of the Secret. The operator needs the right to get it: a Role in this namespace, for this name.</summary>
    [Length(1, 253)]
    [Pattern("^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$")]
    public required string Name { get; init; }

    /// <summary>The key in the Secret's data.</summary>
    [Length(1, 253)]
    [Pattern("^[-._a-zA-Z0-9]+$")]
    public required string Key { get; init; }
}
