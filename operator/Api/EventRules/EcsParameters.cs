using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.EventRules;

/// <summary>For a task on an ECS cluster; the target's ARN is that of the cluster.</summary>
public sealed record EcsParameters : IValidated<EcsParameters>
{
    /// <summary>ARN of the task definition.</summary>
    [Length(1, 1600)]
    [Pattern("^arn:[a-z0-9-]+:ecs:[a-z0-9-]+:[0-9]{12}:task-definition/.+$")]
    public required string TaskDefinitionArn { get; init; }

    /// <summary>How many tasks; unset means 1.</summary>
    [RangeMinimum(1)]
    [RangeMaximum(int.MaxValue)]
    public int? TaskCount { get; init; }

    /// <summary>What the task runs on: EC2, FARGATE or EXTERNAL. Not with capacityProviderStrategy.</summary>
    [AllowedValues("EC2", "FARGATE", "EXTERNAL")]
    public string? LaunchType { get; init; }

    /// <summary>The network, for task definitions with the network mode awsvpc, which FARGATE needs.</summary>
    public NetworkConfiguration? NetworkConfiguration { get; init; }

    /// <summary>The platform version of FARGATE, such as 1.4.0 or LATEST.</summary>
    [Length(1, 1600)]
    public string? PlatformVersion { get; init; }

    /// <summary>The task group.</summary>
    [Length(1, 255)]
    public string? Group { get; init; }

    /// <summary>The capacity providers to use. Not with launchType.</summary>
    [Items(MinItems = 1, MaxItems = 6)]
    [ListMap("capacityProvider")]
    public IReadOnlyList<CapacityProviderStrategyItem>? CapacityProviderStrategy { get; init; }

    /// <summary>True puts ECS's own tags on the task. Unset means false.</summary>
    public bool? EnableECSManagedTags { get; init; }

    /// <summary>True lets people run commands in the task's containers. Unset means false.</summary>
    public bool? EnableExecuteCommand { get; init; }

    /// <summary>Where the task may be placed.</summary>
    [Items(MinItems = 1, MaxItems = 10)]
    public IReadOnlyList<PlacementConstraint>? PlacementConstraints { get; init; }

    /// <summary>Where the task is placed best, the most important first.</summary>
    [Items(MinItems = 1, MaxItems = 5)]
    public IReadOnlyList<PlacementStrategy>? PlacementStrategy { get; init; }

    /// <summary>TASK_DEFINITION gives the task the tags of its definition. Unset means none.</summary>
    [AllowedValues("TASK_DEFINITION")]
    public string? PropagateTags { get; init; }

    /// <summary>The task's reference id.</summary>
    [Length(1, 1024)]
    public string? ReferenceId { get; init; }

    /// <summary>Tags of the task.</summary>
    [Items(MinItems = 1, MaxItems = 50)]
    [ItemLength(0, 256)]
    public IReadOnlyDictionary<string, string>? Tags { get; init; }

    public static IReadOnlyList<ValidationRule<EcsParameters>> Rules { get; } =
    [
        new(
            "ecs-launch-or-capacity",
            "!has(self.launchType) || !has(self.capacityProviderStrategy)",
            "at most one of `launchType` and `capacityProviderStrategy` may be set",
            ecs => ecs.LaunchType is null || ecs.CapacityProviderStrategy is null
        ),
    ];
}

/// <summary>The network of a task.</summary>
public sealed record NetworkConfiguration
{
    /// <summary>In which subnets of a VPC.</summary>
    public required AwsvpcConfiguration AwsvpcConfiguration { get; init; }
}

/// <summary>Where in a VPC a task is.</summary>
public sealed record AwsvpcConfiguration
{
    /// <summary>Ids of the subnets; at most 16.</summary>
    [Items(MinItems = 1, MaxItems = 16)]
    [ItemLength(1, 64)]
    [ListSet]
    public required IReadOnlyList<string> Subnets { get; init; }

    /// <summary>Ids of the security groups; at most 5. Unset means the VPC's default one.</summary>
    [Items(MinItems = 1, MaxItems = 5)]
    [ItemLength(1, 64)]
    [ListSet]
    public IReadOnlyList<string>? SecurityGroups { get; init; }

    /// <summary>ENABLED or DISABLED (the default).</summary>
    [AllowedValues("ENABLED", "DISABLED")]
    public string? AssignPublicIp { get; init; }
}

/// <summary>A capacity provider and its share of the tasks.</summary>
public sealed record CapacityProviderStrategyItem
{
    /// <summary>Short name of the capacity provider.</summary>
    [Length(1, 255)]
    public required string CapacityProvider { get; init; }

    /// <summary>Its share of the tasks beyond base, 0 to 1000; unset means 0.</summary>
    [RangeMinimum(0)]
    [RangeMaximum(1000)]
    public int? Weight { get; init; }

    /// <summary>How many tasks it has at least, 0 to 100000; unset means 0.</summary>
    [RangeMinimum(0)]
    [RangeMaximum(100000)]
    public int? Base { get; init; }
}

/// <summary>Where a task may be placed.</summary>
public sealed record PlacementConstraint
{
    /// <summary>distinctInstance, or memberOf with an expression.</summary>
    [AllowedValues("distinctInstance", "memberOf")]
    public required string Type { get; init; }

    /// <summary>In the cluster query language.</summary>
    [Length(1, 2000)]
    public string? Expression { get; init; }
}

/// <summary>Where a task is placed best.</summary>
public sealed record PlacementStrategy
{
    /// <summary>random, spread or binpack.</summary>
    [AllowedValues("random", "spread", "binpack")]
    public required string Type { get; init; }

    /// <summary>What to spread over, or to pack by, such as attribute:ecs.availability-zone or memory.</summary>
    [Length(1, 255)]
    public string? Field { get; init; }
}
