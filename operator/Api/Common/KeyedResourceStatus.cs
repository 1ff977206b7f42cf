using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Common;

/// <summary>The status of a kind whose spec names KMS keys.</summary>
public abstract record KeyedResourceStatus : AwsResourceStatus
{
    /// <summary>The KMS aliases that the spec names, each with the key that it stood for when the spec was new, or when a pass was last asked for by annotation. An alias that leads elsewhere since is not followed.</summary>
    [Items(MaxItems = 16)]
    public IReadOnlyList<KmsAlias>? KmsAliases { get; init; }
}

/// <summary>A KMS alias and the key that it stood for.</summary>
public sealed record KmsAlias
{
    /// <summary>As the spec names it.</summary>
    [Length(1, KmsKeyForms.MaxLength)]
    public required string Alias { get; init; }

    /// <summary>The ARN of the key.</summary>
    [Length(1, 2048)]
    public required string KeyArn { get; init; }
}
