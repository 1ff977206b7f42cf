using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Trails;

/// <summary>What is known of the trail.</summary>
public sealed record TrailStatus : KeyedResourceStatus
{
    /// <summary>What CloudTrail says of the trail itself.</summary>
    public TrailState? Trail { get; init; }
}

/// <summary>Whether a trail logs, and whether what it logs arrives.</summary>
public sealed record TrailState
{
    /// <summary>It records events at this moment.</summary>
    public bool IsLogging { get; init; }

    /// <summary>When it was started, or stopped, last.</summary>
    public DateTimeOffset? LoggingChangedAt { get; init; }

    /// <summary>How the latest delivery to each destination went. It is written when that changes, and not at each delivery.</summary>
    [Items(MaxItems = 4)]
    [ListMap("destination")]
    public IReadOnlyList<TrailDelivery>? Deliveries { get; init; }

    /// <summary>The statements that the bucket's policy lacks, as a JSON list: CloudTrail cannot write to the bucket without them. Add them to the policy's Statement.</summary>
    [Length(0, 8192)]
    public string? MissingBucketPolicy { get; init; }
}

/// <summary>How deliveries to one destination go.</summary>
public sealed record TrailDelivery
{
    /// <summary>S3 (log files), S3Digest (digest files), SNS (notifications) or CloudWatchLogs (events).</summary>
    [Length(1, 32)]
    public required string Destination { get; init; }

    /// <summary>Delivered, or Failed.</summary>
    [Length(1, 16)]
    public required string State { get; init; }

    /// <summary>The destination's error code, where the latest delivery failed.</summary>
    [Length(0, 256)]
    public string? Error { get; init; }

    /// <summary>Of Delivered, the delivery with which this began; of Failed, the last one that arrived before.</summary>
    public DateTimeOffset? Since { get; init; }
}
