using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.CloudTrail;

/// <summary>What is null stays as it is; an empty text takes a setting away. Only in the trail's home Region.</summary>
public sealed class UpdateTrailRequest : AwsRequest
{
    /// <summary>Name or ARN.</summary>
    public required string Name { get; init; }
    public string? S3BucketName { get; init; }
    public string? S3KeyPrefix { get; init; }

    /// <summary>Name or ARN.</summary>
    public string? SnsTopicName { get; init; }
    public bool? IncludeGlobalServiceEvents { get; init; }
    public bool? IsMultiRegionTrail { get; init; }
    public bool? EnableLogFileValidation { get; init; }

    /// <summary>Ends in <c>:*</c>. Goes together with the role.</summary>
    public string? CloudWatchLogsLogGroupArn { get; init; }
    public string? CloudWatchLogsRoleArn { get; init; }

    /// <summary>Id, ARN, or either of an alias.</summary>
    public string? KmsKeyId { get; init; }
    public bool? IsOrganizationTrail { get; init; }
}
