using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.MetricAlarms;
using SageMakerMonitorOperator.Api.Validation;
using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Kubernetes.Schema;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Problems;
using SageMakerMonitorOperator.Reconcilers.References;
using MetricAlarm = SageMakerMonitorOperator.Api.MetricAlarms.MetricAlarm;

namespace SageMakerMonitorOperator.Reconcilers.MetricAlarms;

/// <summary>MetricAlarm: CloudWatch's PutMetricAlarm.</summary>
public sealed class MetricAlarmKind(ITopicArns topics) : IAwsResourceKind<MetricAlarm, MetricAlarmStatus, ObservedAlarm>
{
    private const int MaxStateReason = 1024;

    public string Kind => nameof(MetricAlarm);

    public IReadOnlyList<Violation> Validate(MetricAlarm resource) =>
        [.. MetricAlarmValidator.Validate(resource), .. PayloadLimit.Check(resource.Spec)];

    public async Task<ObservedAlarm?> ObserveAsync(
        AwsConnection aws,
        AwsResourceIdentity identity,
        IReadOnlyDictionary<string, string>? knownTags,
        CancellationToken cancellationToken
    )
    {
        var request = new DescribeAlarmsRequest { AlarmNames = [identity.Name], AlarmTypes = AlarmTypes.All };
        var found = await aws.CloudWatch.DescribeAlarmsAsync(request, cancellationToken);
        RefuseOtherTypes(found, identity.Name);
        if (found.MetricAlarms.FirstOrDefault(alarm => alarm.AlarmName == identity.Name) is not { } alarm)
        {
            return null;
        }

        // Stand-ins for AWS have been seen to leave the ARN out.
        var arn = string.IsNullOrEmpty(alarm.AlarmArn) ? ArnOf(identity) : alarm.AlarmArn;
        return new ObservedAlarm(alarm, arn, knownTags ?? await TagsAsync(aws, arn, cancellationToken));
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

    // All alarm types share one name space: putting a metric alarm over another type would not make a second alarm.
    private static void RefuseOtherTypes(DescribeAlarmsResponse found, string name)
    {
        var other =
            found.CompositeAlarms.Any(alarm => alarm.AlarmName == name) ? AlarmTypes.CompositeAlarm
            : found.LogAlarms.Any(alarm => alarm.AlarmName == name) ? AlarmTypes.LogAlarm
            : null;
        if (other is not null)
        {
            throw ProblemException.Stalled(
                Reasons.NameConflict,
                $"AWS has a {other} named '{name}', and alarms of all types share their names; it was not touched. Create another object with another `spec.name`"
            );
        }
    }

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

    private static string ArnOf(AwsResourceIdentity identity) =>
        $"arn:{identity.Partition}:cloudwatch:{identity.Region}:{identity.AccountId}:alarm:{identity.Name}";

    private static string? Cut(string? reason) => reason is null ? null : Shortened.To(MaxStateReason, reason);
}
