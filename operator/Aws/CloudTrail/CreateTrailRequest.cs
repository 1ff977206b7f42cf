using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.CloudTrail;

/// <summary>
/// The trail does not log before StartLogging. Fails with <c>TrailAlreadyExistsException</c> when the name is taken in the
/// Region, also by the shadow of a trail of another one.
/// </summary>
public sealed class CreateTrailRequest : AwsRequest
{
    public required string Name { get; init; }
    public required string S3BucketName { get; init; }
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
    public IReadOnlyList<Tag>? TagsList { get; init; }
}
