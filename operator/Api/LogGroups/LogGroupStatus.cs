using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.LogGroups;

/// <summary>What is known of the log group. status.aws.arn has no :* at its end.</summary>
public sealed record LogGroupStatus : KeyedResourceStatus
{
    /// <summary>What CloudWatch Logs says of the group itself.</summary>
    public LogGroupState? LogGroup { get; init; }
}

/// <summary>The state of a log group, without what changes by itself: how much is stored in it, see the metric IncomingBytes.</summary>
public sealed record LogGroupState
{
    /// <summary>STANDARD, INFREQUENT_ACCESS or DELIVERY.</summary>
    [Length(0, 64)]
    public string? LogGroupClass { get; init; }

    /// <summary>When the group was made; another time is another group.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>The ARN of the KMS key that encrypts log events; absent where AWS encrypts them with a key of its own.</summary>
    [Length(0, 2048)]
    public string? KmsKeyArn { get; init; }

    /// <summary>Whether AWS refuses to delete the group.</summary>
    public bool? DeletionProtectionEnabled { get; init; }
}
