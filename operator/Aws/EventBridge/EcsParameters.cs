namespace SageMakerMonitorOperator.Aws.EventBridge;

public sealed record EcsParameters
{
    public required string TaskDefinitionArn { get; init; }

    /// <summary>1 when null.</summary>
    public int? TaskCount { get; init; }
    public string? LaunchType { get; init; }
    public NetworkConfiguration? NetworkConfiguration { get; init; }
    public string? PlatformVersion { get; init; }
    public string? Group { get; init; }
    public IReadOnlyList<CapacityProviderStrategyItem>? CapacityProviderStrategy { get; init; }
    public bool? EnableECSManagedTags { get; init; }
    public bool? EnableExecuteCommand { get; init; }
    public IReadOnlyList<PlacementConstraint>? PlacementConstraints { get; init; }
    public IReadOnlyList<PlacementStrategy>? PlacementStrategy { get; init; }
    public string? PropagateTags { get; init; }
    public string? ReferenceId { get; init; }
    public IReadOnlyList<Tag>? Tags { get; init; }
}
