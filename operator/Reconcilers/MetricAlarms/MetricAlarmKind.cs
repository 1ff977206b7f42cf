using SageMakerMonitorOperator.Api.Alarms;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.MetricAlarms;
using SageMakerMonitorOperator.Api.Validation;
using SageMakerMonitorOperator.Aws.Batching;
using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Kubernetes.Schema;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Problems;
using SageMakerMonitorOperator.Reconcilers.References;
using AwsAlarm = SageMakerMonitorOperator.Aws.CloudWatch.MetricAlarm;
using MetricAlarm = SageMakerMonitorOperator.Api.MetricAlarms.MetricAlarm;

namespace SageMakerMonitorOperator.Reconcilers.MetricAlarms;

/// <summary>MetricAlarm: CloudWatch's PutMetricAlarm.</summary>
public sealed class MetricAlarmKind(ITopicArns topics) : IAwsResourceKind<MetricAlarm, MetricAlarmStatus, ObservedAlarm>
{
    private const int MaxStateReason = 1024;

    public string Kind => nameof(MetricAlarm);

    public string? TaggedType => "cloudwatch:alarm";

    public IReadOnlyList<Violation> Validate(MetricAlarm resource) =>
        [.. MetricAlarmValidator.Validate(resource), .. PayloadLimit.Check(resource.Spec)];

    public async Task<ObservedAlarm?> ObserveAsync(
        AwsConnection aws,
        AwsResourceIdentity identity,
        IReadOnlyDictionary<string, string>? knownTags,
        CancellationToken cancellationToken
    )
    {
        if (MetricAlarmOf(await aws.Alarms.FindAsync(identity.Name, cancellationToken), identity) is not { } alarm)
        {
            return null;
        }

        var arn = ArnOf(alarm, identity);
        return new ObservedAlarm(alarm, arn, knownTags ?? await TagsAsync(aws, arn, cancellationToken));
    }

    public async Task<IReadOnlyList<Observation<ObservedAlarm>>> ObserveManyAsync(
        AwsConnection aws,
        IReadOnlyList<KnownResource> resources,
        CancellationToken cancellationToken
    )
    {
        var names = resources.Select(resource => resource.Identity.Name);
        var found = await aws.Alarms.FindManyAsync(names, cancellationToken);
        return [.. resources.Select(resource => Observe(found[resource.Identity.Name], resource))];
    }

    public Plan Plan(MetricAlarm resource, TagPlan tags, ObservedAlarm? observed) =>
        MetricAlarmPlanner.Plan(DesiredAlarm.Of(resource, topics), tags, observed);

    public Plan PlanDeletion(ObservedAlarm observed) => MetricAlarmPlanner.Delete(observed);

    public Plan PlanRelease(ObservedAlarm observed) => MetricAlarmPlanner.Release(observed);

    public Task ApplyAsync(AwsConnection aws, Step step, CancellationToken cancellationToken) =>
        step.Request switch
        {
            PutMetricAlarmRequest request => aws.CloudWatch.PutMetricAlarmAsync(request, cancellationToken),
            DeleteAlarmsRequest request => aws.CloudWatch.DeleteAlarmsAsync(request, cancellationToken),
            TagResourceRequest request => aws.CloudWatch.TagResourceAsync(request, cancellationToken),
            UntagResourceRequest request => aws.CloudWatch.UntagResourceAsync(request, cancellationToken),
            _ => throw new ArgumentOutOfRangeException(nameof(step), step.Operation, "not a step of a MetricAlarm"),
        };

    public MetricAlarmStatus Report(MetricAlarmStatus status, ObservedAlarm? observed) =>
        status with
        {
            Alarm = observed is null
                ? null
                : new AlarmState
                {
                    State = observed.Alarm.StateValue,
                    Reason = Cut(observed.Alarm.StateReason),
                    StateUpdatedAt = observed.Alarm.StateTransitionedTimestamp ?? observed.Alarm.StateUpdatedTimestamp,
                },
        };

    private static Observation<ObservedAlarm> Observe(ReadResult<NamedAlarm> read, KnownResource resource)
    {
        try
        {
            return MetricAlarmOf(read.Value, resource.Identity) is { } alarm
                ? new(new ObservedAlarm(alarm, ArnOf(alarm, resource.Identity), resource.Tags))
                : new(null, read.Failure);
        }
        catch (ProblemException taken)
        {
            return new(null, taken);
        }
    }

    // All alarm types share one name space: putting a metric alarm over another type would not make a second alarm.
    private static AwsAlarm? MetricAlarmOf(NamedAlarm? found, AwsResourceIdentity identity) =>
        found is null or { Metric: not null }
            ? found?.Metric
            : throw ProblemException.Stalled(
                Reasons.NameConflict,
                $"AWS has a {found.Type} named '{identity.Name}', and alarms of all types share their names; it was not touched. Create another object with another `spec.name`"
            );

    private static async Task<IReadOnlyDictionary<string, string>> TagsAsync(
        AwsConnection aws,
        string arn,
        CancellationToken cancellationToken
    )
    {
        var request = new ListTagsForResourceRequest { ResourceARN = arn };
        var answer = await aws.CloudWatch.ListTagsForResourceAsync(request, cancellationToken);
        var tags = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var tag in answer.Tags)
        {
            // A key that an endpoint repeats is no reason to give the alarm up.
            tags[tag.Key] = tag.Value;
        }

        return tags;
    }

    // Stand-ins for AWS have been seen to leave the ARN out.
    private static string ArnOf(AwsAlarm alarm, AwsResourceIdentity identity) =>
        !string.IsNullOrEmpty(alarm.AlarmArn)
            ? alarm.AlarmArn
            : $"arn:{identity.Partition}:cloudwatch:{identity.Region}:{identity.AccountId}:alarm:{identity.Name}";

    private static string? Cut(string? reason) => reason is null ? null : Shortened.To(MaxStateReason, reason);
}
