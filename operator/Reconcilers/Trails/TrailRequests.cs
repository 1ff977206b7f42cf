using Amazon.Runtime;
using SageMakerMonitorOperator.Aws.CloudTrail;

namespace SageMakerMonitorOperator.Reconcilers.Trails;

/// <summary>What goes to CloudTrail.</summary>
internal static class TrailRequests
{
    private const string Nothing = "";

    public static CreateTrailRequest Create(DesiredTrail desired, IReadOnlyDictionary<string, string> tags)
    {
        var settings = desired.Settings;
        return new()
        {
            Name = desired.Identity.Name,
            S3BucketName = settings.Bucket,
            S3KeyPrefix = settings.Prefix,
            SnsTopicName = Topic(desired),
            CloudWatchLogsLogGroupArn = Group(settings),
            CloudWatchLogsRoleArn = settings.RoleArn,
            KmsKeyId = settings.KeyArn,
            IncludeGlobalServiceEvents = settings.IncludesGlobalEvents,
            IsMultiRegionTrail = settings.IsMultiRegion,
            IsOrganizationTrail = settings.IsOrganization ? true : null,
            EnableLogFileValidation = settings.ValidatesFiles,
            TagsList = TrailTags.ToList(tags),
        };
    }

    /// <summary>What differs alone; an empty text takes away what the spec has no more. The log group and its role go together.</summary>
    public static UpdateTrailRequest Update(DesiredTrail desired, TrailSettings has)
    {
        var wants = desired.Settings;
        var logs = (wants.LogGroupArn, wants.RoleArn) != (has.LogGroupArn, has.RoleArn);
        return new()
        {
            Name = desired.Identity.Name,
            S3BucketName = wants.Bucket == has.Bucket ? null : wants.Bucket,
            S3KeyPrefix = wants.Prefix == has.Prefix ? null : wants.Prefix ?? Nothing,
            SnsTopicName = wants.TopicArn == has.TopicArn ? null : Topic(desired) ?? Nothing,
            CloudWatchLogsLogGroupArn = logs ? Group(wants) ?? Nothing : null,
            CloudWatchLogsRoleArn = logs ? wants.RoleArn ?? Nothing : null,
            KmsKeyId = wants.KeyArn == has.KeyArn ? null : wants.KeyArn ?? Nothing,
            IncludeGlobalServiceEvents = Changed(wants.IncludesGlobalEvents, has.IncludesGlobalEvents),
            IsMultiRegionTrail = Changed(wants.IsMultiRegion, has.IsMultiRegion),
            IsOrganizationTrail = Changed(wants.IsOrganization, has.IsOrganization),
            EnableLogFileValidation = Changed(wants.ValidatesFiles, has.ValidatesFiles),
        };
    }

    public static PutEventSelectorsRequest PutEvents(DesiredTrail desired)
    {
        var (basic, advanced, _) = desired.Selectors;
        return new()
        {
            TrailName = desired.Identity.Name,
            EventSelectors =
                advanced.Count > 0 ? null
                : basic.Count > 0 ? basic
                : [TrailSelectors.Default],
            AdvancedEventSelectors = advanced.Count > 0 ? advanced : null,
        };
    }

    public static PutInsightSelectorsRequest PutInsights(DesiredTrail desired) =>
        new() { TrailName = desired.Identity.Name, InsightSelectors = desired.Selectors.Insights };

    public static AmazonWebServiceRequest Switch(DesiredTrail desired) =>
        desired.IsLogging
            ? new StartLoggingRequest { Name = desired.Identity.Name }
            : new StopLoggingRequest { Name = desired.Identity.Name };

    private static string? Topic(DesiredTrail desired) =>
        desired.Settings.TopicArn is { } arn ? TrailSettings.TopicNameOf(arn, desired.Identity) : null;

    private static string? Group(TrailSettings settings) => settings.LogGroupArn is { } arn ? $"{arn}:*" : null;

    private static bool? Changed(bool wants, bool has) => wants == has ? null : wants;
}
