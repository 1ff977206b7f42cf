using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Aws.CloudTrail;
using SageMakerMonitorOperator.Aws.CloudWatchLogs;

namespace SageMakerMonitorOperator.Reconcilers.Trails;

/// <summary>What CreateTrail sets, in the one form in which it is compared: everything that has an ARN by its ARN.</summary>
internal sealed record TrailSettings
{
    public required string Bucket { get; init; }
    public string? Prefix { get; init; }
    public string? TopicArn { get; init; }

    /// <summary>Without <c>:*</c>.</summary>
    public string? LogGroupArn { get; init; }
    public string? RoleArn { get; init; }
    public string? KeyArn { get; init; }
    public bool IncludesGlobalEvents { get; init; } = true;
    public bool IsMultiRegion { get; init; }
    public bool IsOrganization { get; init; }
    public bool ValidatesFiles { get; init; }

    // Stand-ins answer an empty text for what is not set, and names as they were given.
    public static TrailSettings Of(Trail trail, AwsResourceIdentity here) =>
        new()
        {
            Bucket = trail.S3BucketName ?? "",
            Prefix = Some(trail.S3KeyPrefix),
            TopicArn = (Some(trail.SnsTopicArn) ?? Some(trail.SnsTopicName)) is { } topic
                ? TopicArnOf(topic, here)
                : null,
            LogGroupArn = Some(trail.CloudWatchLogsLogGroupArn) is { } group ? LogGroupArns.Trim(group) : null,
            RoleArn = Some(trail.CloudWatchLogsRoleArn),
            KeyArn = Some(trail.KmsKeyId) is { } key ? KmsKeyForms.ArnOf(key, here) : null,
            IncludesGlobalEvents = trail.IncludeGlobalServiceEvents,
            IsMultiRegion = trail.IsMultiRegionTrail,
            IsOrganization = trail.IsOrganizationTrail,
            ValidatesFiles = trail.LogFileValidationEnabled,
        };

    public static string TopicArnOf(string nameOrArn, AwsResourceIdentity here) =>
        nameOrArn.StartsWith("arn:", StringComparison.Ordinal) ? nameOrArn : TopicPrefix(here) + nameOrArn;

    /// <summary>A topic beside the trail has its bare name: not every stand-in takes an ARN.</summary>
    public static string TopicNameOf(string arn, AwsResourceIdentity here) =>
        arn.StartsWith(TopicPrefix(here), StringComparison.Ordinal) ? arn[TopicPrefix(here).Length..] : arn;

    private static string TopicPrefix(AwsResourceIdentity here) =>
        $"arn:{here.Partition}:sns:{here.Region}:{here.AccountId}:";

    private static string? Some(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
