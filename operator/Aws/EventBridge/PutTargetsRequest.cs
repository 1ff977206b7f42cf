using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.EventBridge;

/// <summary>Adds targets, and replaces those that have the same ids. Other targets stay.</summary>
public sealed class PutTargetsRequest : AwsRequest
{
    public const int MostTargets = 10;

    public required string Rule { get; init; }

    /// <summary>Name or ARN; the default bus when null.</summary>
    public string? EventBusName { get; init; }

    /// <summary><see cref="MostTargets"/> at most.</summary>
    public required IReadOnlyList<Target> Targets { get; init; }
}
