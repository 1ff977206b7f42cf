using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.Trails;
using SageMakerMonitorOperator.Aws.CloudWatchLogs;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.Problems;
using SageMakerMonitorOperator.Reconcilers.References;

namespace SageMakerMonitorOperator.Reconcilers.Trails;

/// <summary>The trail as it shall be.</summary>
internal sealed record DesiredTrail(AwsResourceIdentity Identity, TrailSettings Settings, TrailSelectors Selectors)
{
    public bool IsLogging { get; init; }

    /// <exception cref="ProblemException">Waiting, while something that the spec names has no ARN; Stalled, when no trail can be named so.</exception>
    public static DesiredTrail Of(Intent<Trail> intent, IReferences references)
    {
        RefuseName(intent.Identity.Name);
        var spec = intent.Resource.Spec;
        return new DesiredTrail(
            intent.Identity,
            SettingsOf(intent, Referrer.Of(intent), references),
            TrailSelectors.Of(spec)
        )
        {
            IsLogging = spec.Logging != TrailLogging.Disabled,
        };
    }

    // The default name begins with the namespace, which no rule of the CRD can see.
    private static void RefuseName(string name)
    {
        if (!Trail.IsName(name))
        {
            throw ProblemException.Stalled(
                Reasons.InvalidSpec,
                $"spec.name: no trail can be called '{name}': AWS takes 3 to 128 letters and digits with single periods,"
                    + " underscores and hyphens between them. Set `spec.name`"
            );
        }
    }

    private static TrailSettings SettingsOf(Intent<Trail> intent, Referrer referrer, IReferences references)
    {
        var (spec, here) = (intent.Resource.Spec, intent.Identity);
        return new TrailSettings
        {
            Bucket = spec.S3BucketName,
            Prefix = spec.S3KeyPrefix,
            TopicArn =
                spec.SnsTopic is not { } topic ? null
                : topic.Topic is { } target ? references.ArnOf("spec.snsTopic.topicRef", target, referrer)
                : TrailSettings.TopicArnOf((topic.Arn ?? topic.Name)!, here),
            LogGroupArn = spec.CloudWatchLogs is not { } logs
                ? null
                : LogGroupArns.Trim(
                    logs.LogGroup is { } group
                        ? references.ArnOf("spec.cloudWatchLogs.logGroupRef", group, referrer)
                        : logs.LogGroupArn!
                ),
            RoleArn = spec.CloudWatchLogs?.RoleArn,
            KeyArn = spec.KmsKeyId is { } key ? intent.Keys.Of(key, here) : null,
            IncludesGlobalEvents = spec.IncludeGlobalServiceEvents != false,
            IsMultiRegion = spec.IsMultiRegionTrail == true,
            IsOrganization = spec.IsOrganizationTrail == true,
            ValidatesFiles = spec.EnableLogFileValidation == true,
        };
    }
}
