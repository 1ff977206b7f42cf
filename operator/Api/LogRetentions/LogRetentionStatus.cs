using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.LogRetentions;

/// <summary>What is known of the log groups.</summary>
public sealed record LogRetentionStatus : ManagedStatus
{
    /// <summary>Where the log groups are.</summary>
    public RetentionPlace? Aws { get; init; }

    /// <summary>How many log groups there are, by how they stand.</summary>
    public LogGroupCounts? Groups { get; init; }

    /// <summary>The first log groups that are not as the spec says, and why: at most 32, those that somebody has to see to first.</summary>
    [Items(MaxItems = 32)]
    public IReadOnlyList<LogGroupException>? Exceptions { get; init; }

    /// <summary>What the operator would change if it were allowed to write (Observe, paused).</summary>
    public WouldChange? WouldChange { get; init; }
}

/// <summary>Where a LogRetention applies.</summary>
public sealed record RetentionPlace
{
    /// <summary>Twelve digits.</summary>
    [Length(12, 12)]
    public required string AccountId { get; init; }

    /// <summary>The AWS Region.</summary>
    [Length(1, 32)]
    public required string Region { get; init; }
}

/// <summary>Log groups by how they stand; the others add up to selected.</summary>
public sealed record LogGroupCounts
{
    /// <summary>Those that the spec selects and that exist.</summary>
    [RangeMinimum(0)]
    public required int Selected { get; init; }

    /// <summary>Their retention is as the spec says.</summary>
    [RangeMinimum(0)]
    public required int InSync { get; init; }

    /// <summary>Their retention is still to be changed, or would be (Observe, paused).</summary>
    [RangeMinimum(0)]
    public required int Pending { get; init; }

    /// <summary>They keep their events longer, and spec.shortening does not let that be shortened.</summary>
    [RangeMinimum(0)]
    public required int Refused { get; init; }

    /// <summary>Their class DELIVERY keeps events for a time of its own, whatever the retention; they are left alone.</summary>
    [RangeMinimum(0)]
    public required int Ignored { get; init; }

    /// <summary>Another LogRetention has them.</summary>
    [RangeMinimum(0)]
    public required int Lost { get; init; }

    /// <summary>AWS did not let them be read or changed.</summary>
    [RangeMinimum(0)]
    public required int Failed { get; init; }

    /// <summary>Pending, refused and failed together: they do not keep their events as long as the spec says.</summary>
    [RangeMinimum(0)]
    public required int Wrong { get; init; }
}

/// <summary>A log group that is not as the spec says.</summary>
public sealed record LogGroupException
{
    /// <summary>The name of the log group.</summary>
    [Length(1, 512)]
    public required string LogGroupName { get; init; }

    /// <summary>ShorteningRefused, Superseded, DeliveryClass, NonConverging, or why AWS refused, such as AccessDenied.</summary>
    [Length(1, 64)]
    public required string Reason { get; init; }

    /// <summary>What is the matter, and the way out.</summary>
    [Length(0, 1024)]
    public required string Message { get; init; }
}

/// <summary>What would be done.</summary>
public sealed record WouldChange
{
    /// <summary>Log groups whose retention would be changed.</summary>
    [RangeMinimum(0)]
    public required int Groups { get; init; }

    /// <summary>Those of them whose retention would become shorter, so that events are deleted.</summary>
    [RangeMinimum(0)]
    public required int Shortened { get; init; }

    /// <summary>What the shortened ones store now, as AWS last said, to two digits, such as 1.2 GiB: at most so much is deleted.</summary>
    [Length(1, 32)]
    public required string StoredBytes { get; init; }
}
