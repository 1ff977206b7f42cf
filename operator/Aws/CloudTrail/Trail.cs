using System.Text.Json.Serialization;

namespace SageMakerMonitorOperator.Aws.CloudTrail;

public sealed record Trail
{
    public required string Name { get; init; }
    public string? S3BucketName { get; init; }
    public string? S3KeyPrefix { get; init; }

    /// <summary>Deprecated by AWS: the topic's ARN, or its name.</summary>
    public string? SnsTopicName { get; init; }

    [JsonPropertyName("SnsTopicARN")]
    public string? SnsTopicArn { get; init; }
    public bool IncludeGlobalServiceEvents { get; init; }
    public bool IsMultiRegionTrail { get; init; }

    /// <summary>Where the trail was made, and the only Region where it can be changed.</summary>
    public string? HomeRegion { get; init; }

    [JsonPropertyName("TrailARN")]
    public required string TrailArn { get; init; }
    public bool LogFileValidationEnabled { get; init; }
    public string? CloudWatchLogsLogGroupArn { get; init; }
    public string? CloudWatchLogsRoleArn { get; init; }

    /// <summary>A key's ARN.</summary>
    public string? KmsKeyId { get; init; }
    public bool HasCustomEventSelectors { get; init; }
    public bool HasInsightSelectors { get; init; }
    public bool IsOrganizationTrail { get; init; }
}
