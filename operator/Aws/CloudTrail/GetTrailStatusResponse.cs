namespace SageMakerMonitorOperator.Aws.CloudTrail;

/// <summary>Whether the trail logs, and how its last deliveries went.</summary>
public sealed record GetTrailStatusResponse
{
    public bool IsLogging { get; init; }

    /// <summary>S3's error code of the latest attempt to deliver; empty or null when it went well.</summary>
    public string? LatestDeliveryError { get; init; }
    public DateTimeOffset? LatestDeliveryTime { get; init; }

    /// <summary>SNS's error code.</summary>
    public string? LatestNotificationError { get; init; }
    public DateTimeOffset? LatestNotificationTime { get; init; }

    /// <summary>The error code of CloudWatch Logs.</summary>
    public string? LatestCloudWatchLogsDeliveryError { get; init; }
    public DateTimeOffset? LatestCloudWatchLogsDeliveryTime { get; init; }

    /// <summary>S3's error code for the latest digest file.</summary>
    public string? LatestDigestDeliveryError { get; init; }
    public DateTimeOffset? LatestDigestDeliveryTime { get; init; }
    public DateTimeOffset? StartLoggingTime { get; init; }
    public DateTimeOffset? StopLoggingTime { get; init; }
}
