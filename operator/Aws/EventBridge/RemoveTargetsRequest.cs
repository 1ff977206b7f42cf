using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.EventBridge;

/// <summary>Has no Force: rules that AWS services manage are not ours to change.</summary>
public sealed class RemoveTargetsRequest : AwsRequest
{
    public const int MostIds = 10;

    public required string Rule { get; init; }

    /// <summary>Name or ARN; the default bus when null.</summary>
    public string? EventBusName { get; init; }

    /// <summary><see cref="MostIds"/> at most.</summary>
    public required IReadOnlyList<string> Ids { get; init; }
}
