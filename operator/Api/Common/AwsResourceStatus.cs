using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Common;

/// <summary>What every kind that stands for a resource on AWS has in its status.</summary>
public abstract record AwsResourceStatus : ManagedStatus
{
    /// <summary>Which resource on AWS this object stands for; pinned before the first write.</summary>
    public AwsResourceIdentity? Aws { get; init; }

    /// <summary>Parts on AWS that have no tags and belong to this object, recorded before each write.</summary>
    [Items(MaxItems = 512)]
    public IReadOnlyList<OwnedPart>? Owned { get; init; }
}

/// <summary>Identity of a resource on AWS.</summary>
public sealed record AwsResourceIdentity
{
    /// <summary>In place of a Region, for what an account has once.</summary>
    public const string GlobalRegion = "global";

    /// <summary>Twelve digits.</summary>
    [Length(12, 12)]
    public required string AccountId { get; init; }

    /// <summary>aws, aws-cn, aws-us-gov and so on.</summary>
    [Length(1, 32)]
    public required string Partition { get; init; }

    /// <summary>The AWS Region, or global.</summary>
    [Length(1, 32)]
    public required string Region { get; init; }

    /// <summary>The name on AWS; of a filter, log group:filter.</summary>
    [Length(1, 1025)]
    public required string Name { get; init; }

    /// <summary>The Amazon Resource Name, once the resource was seen on AWS.</summary>
    [Length(0, 2048)]
    public string? Arn { get; init; }
}

/// <summary>A part on AWS without tags that belongs to the object.</summary>
public sealed record OwnedPart
{
    /// <summary>The type of what is recorded of tags: the key.</summary>
    public const string Tag = "Tag";

    /// <summary>What it is, such as a target or a subscription.</summary>
    [Length(1, 64)]
    public required string Type { get; init; }

    /// <summary>Its id on AWS.</summary>
    [Length(1, 1025)]
    public required string Id { get; init; }
}

/// <summary>One field in which AWS differs from the spec.</summary>
public sealed record FieldDrift
{
    /// <summary>The field in the spec.</summary>
    [Length(1, 256)]
    public required string Field { get; init; }

    /// <summary>What the spec wants; absent when it wants nothing there.</summary>
    [Length(0, 256)]
    public string? Desired { get; init; }

    /// <summary>What AWS has; absent when it has nothing there.</summary>
    [Length(0, 256)]
    public string? Observed { get; init; }
}

/// <summary>One step of a plan.</summary>
public sealed record PlannedStep
{
    /// <summary>The AWS operation, such as PutMetricAlarm.</summary>
    [Length(1, 128)]
    public required string Operation { get; init; }

    /// <summary>Why it would be called.</summary>
    [Length(0, 1024)]
    public required string Reason { get; init; }
}
