using FsCheck;
using FsCheck.Fluent;
using SageMakerMonitorOperator.Api.Trails;
using static SageMakerMonitorOperator.Reconcilers.Tests.Properties;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Trails;

/// <summary>Random specs, each field set or unset.</summary>
internal static class TrailSpecs
{
    public static TrailSpec Plain { get; } = new() { S3BucketName = "audit" };

    public static Gen<TrailSpec> Any =>
        from bucket in Gen.Elements("audit", "other")
        from prefix in Maybe("ml", "ml/é")
        from topic in Maybe(
            new TrailTopic { Name = "told" },
            new TrailTopic { Arn = "arn:aws:sns:us-east-1:999900001111:elsewhere" },
            new TrailTopic { TopicRef = new() { Name = "oncall" } }
        )
        from logs in Maybe(
            new TrailLogs
            {
                LogGroupRef = new() { Name = "audit" },
                RoleArn = "arn:aws:iam::111122223333:role/a",
            },
            new TrailLogs
            {
                LogGroupArn = "arn:aws:logs:eu-west-1:111122223333:log-group:/ml/audit:*",
                RoleArn = "arn:aws:iam::111122223333:role/b",
            }
        )
        from key in Maybe("alias/audit", "99999999-12ab-34cd-56ef-1234567890ab")
        from multi in Flag
        from global in Flag
        from validation in Flag
        from logging in Gen.Elements<TrailLogging?>(null, TrailLogging.Enabled, TrailLogging.Disabled)
        from selectors in Selectors
        from insights in Maybe(
            Some(
                new InsightSelector { InsightType = "ApiCallRateInsight" },
                new InsightSelector { InsightType = "ApiErrorRateInsight", EventCategories = ["Data", "Management"] }
            )
        )
        from tags in Maybe(Some("team", "empty"))
        select selectors with
        {
            S3BucketName = bucket,
            S3KeyPrefix = prefix,
            SnsTopic = topic,
            CloudWatchLogs = logs,
            KmsKeyId = key,
            IsMultiRegionTrail = multi,
            IncludeGlobalServiceEvents = multi == true && global == false ? null : global,
            EnableLogFileValidation = validation,
            Logging = logging,
            InsightSelectors = insights is { Count: > 0 } && LogsManagement(selectors) ? insights : null,
            Tags = tags?.ToDictionary(tag => tag, tag => tag == "empty" ? "" : tag),
        };

    /// <summary>The same in other words: order, defaults, forms of ARNs and keys.</summary>
    public static TrailSpec InOtherWords(TrailSpec spec) =>
        spec with
        {
            SnsTopic = spec.SnsTopic is { Name: { } name }
                ? new() { Arn = $"arn:aws:sns:eu-west-1:111122223333:{name}" }
                : spec.SnsTopic,
            CloudWatchLogs = spec.CloudWatchLogs is { } logs
                ? new()
                {
                    LogGroupArn = "arn:aws:logs:eu-west-1:111122223333:log-group:/ml/audit",
                    RoleArn = logs.RoleArn,
                }
                : null,
            KmsKeyId = spec.KmsKeyId switch
            {
                "alias/audit" => TrailObject.Key,
                { } id => $"arn:aws:kms:eu-west-1:111122223333:key/{id}",
                null => null,
            },
            IsMultiRegionTrail = spec.IsMultiRegionTrail ?? false,
            IncludeGlobalServiceEvents = spec.IncludeGlobalServiceEvents ?? true,
            EnableLogFileValidation = spec.EnableLogFileValidation ?? false,
            Logging = spec.Logging ?? TrailLogging.Enabled,
            EventSelectors = spec is { EventSelectors: null, AdvancedEventSelectors: null, Presets: null }
                ? [new EventSelector { ReadWriteType = "All", IncludeManagementEvents = true }]
                : spec.EventSelectors?.Reverse().ToList(),
            AdvancedEventSelectors = spec.AdvancedEventSelectors?.Reverse().ToList(),
            Presets = spec.Presets?.Reverse().ToList(),
            InsightSelectors = spec
                .InsightSelectors?.Reverse()
                .Select(one => one with { EventCategories = one.EventCategories?.Reverse().ToList() ?? ["Management"] })
                .ToList(),
        };

    private static Gen<bool?> Flag => Gen.Elements<bool?>(null, true, false);

    private static Gen<TrailSpec> Selectors => Gen.OneOf(Gen.Constant(Plain), Basic, Advanced);

    private static Gen<TrailSpec> Basic =>
        from some in Some(
            new EventSelector { ReadWriteType = "WriteOnly" },
            new EventSelector { ExcludeManagementEventSources = ["kms.amazonaws.com", "rdsdata.amazonaws.com"] },
            new EventSelector
            {
                IncludeManagementEvents = false,
                DataResources =
                [
                    new() { Type = "AWS::S3::Object", Values = ["arn:aws:s3:::a/", "arn:aws:s3:::b/"] },
                    new() { Type = "AWS::Lambda::Function", Values = ["arn:aws:lambda"] },
                ],
            }
        )
        select Plain with
        {
            EventSelectors = some.Count == 0 ? null : some,
        };

    private static Gen<TrailSpec> Advanced =>
        from presets in Some(Enum.GetValues<TrailPreset>())
        from own in Some(
            new AdvancedEventSelector
            {
                Name = "one endpoint",
                FieldSelectors =
                [
                    new() { Field = "eventCategory", EqualTo = ["Data"] },
                    new() { Field = "resources.type", EqualTo = ["AWS::SageMaker::Endpoint"] },
                    new()
                    {
                        Field = "resources.ARN",
                        EndsWith = ["/churn", "/fraud"],
                        NotStartsWith = ["arn:aws-cn:"],
                    },
                ],
            },
            new AdvancedEventSelector
            {
                FieldSelectors =
                [
                    new() { Field = "eventCategory", EqualTo = ["Management"] },
                    new() { Field = "readOnly", EqualTo = ["false"] },
                ],
            }
        )
        select Plain with
        {
            Presets = presets.Count == 0 ? null : presets,
            AdvancedEventSelectors = own.Count == 0 ? null : own,
        };

    private static bool LogsManagement(TrailSpec spec) =>
        spec is { EventSelectors: null, AdvancedEventSelectors: null, Presets: null }
        || spec.Presets?.Contains(TrailPreset.SageMakerManagement) == true
        || spec.EventSelectors?.Any(selector => selector.IncludeManagementEvents != false) == true
        || spec.AdvancedEventSelectors?.Any(selector => selector.Name is null) == true;
}
