using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.MetricAlarms;
using SageMakerMonitorOperator.Api.Validation;
using SageMakerMonitorOperator.Aws.Batching;
using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Kubernetes.Schema;
using SageMakerMonitorOperator.Reconcilers.CloudWatch;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Problems;
using SageMakerMonitorOperator.Reconcilers.References;
using AwsAlarm = SageMakerMonitorOperator.Aws.CloudWatch.MetricAlarm;
using MetricAlarm = SageMakerMonitorOperator.Api.MetricAlarms.MetricAlarm;

namespace SageMakerMonitorOperator.Reconcilers.MetricAlarms;

/// <summary>MetricAlarm: CloudWatch's PutMetricAlarm.</summary>
public sealed class MetricAlarmKind(IReferences references)
    : IAwsResourceKind<MetricAlarm, MetricAlarmStatus, ObservedAlarm>
{
    private const int MaxStateReason = 1024;

    public string Kind => nameof(MetricAlarm);

    public string? TaggedType => "cloudwatch:alarm";

    public IReadOnlyList<Violation> Validate(MetricAlarm resource) =>
        [.. MetricAlarmValidator.Validate(resource), .. PayloadLimit.Check(resource.Spec)];

    public async Task<ObservedAlarm?> ObserveAsync(
        AwsConnection aws,
        Sought<MetricAlarm> sought,
        CancellationToken cancellationToken
    )
    {
        var identity = sought.Identity;
        if (MetricAlarmOf(await aws.Alarms.FindAsync(identity.Name, cancellationToken), identity) is not { } alarm)
        {
            return null;
        }

        var arn = ArnOf(alarm, identity);
        return new ObservedAlarm(
            alarm,
            arn,
            sought.KnownTags ?? await CloudWatchTags.ReadAsync(aws, arn, cancellationToken)
        );
    }

    public async Task<IReadOnlyList<Observation<ObservedAlarm>>> ObserveManyAsync(
        AwsConnection aws,
        IReadOnlyList<Sought<MetricAlarm>> sought,
        CancellationToken cancellationToken
    )
    {
        var found = await aws.Alarms.FindManyAsync(sought.Select(one => one.Identity.Name), cancellationToken);
        return [.. sought.Select(one => Observe(found[one.Identity.Name], one))];
    }

    public Plan Plan(Intent<MetricAlarm> intent, ObservedAlarm? observed) =>
        MetricAlarmPlanner.Plan(DesiredAlarm.Of(intent, references), intent.Tags, observed);

    public Plan PlanDeletion(MetricAlarm resource, ObservedAlarm observed) => MetricAlarmPlanner.Delete(observed);

    public Plan PlanRelease(MetricAlarm resource, ObservedAlarm observed) =>
        CloudWatchTags.Release(observed.Arn, observed.Tags);

    public async Task<object?> ApplyAsync(AwsConnection aws, Step step, CancellationToken cancellationToken)
    {
        await (
            step.Request switch
            {
                PutMetricAlarmRequest request => aws.CloudWatch.PutMetricAlarmAsync(request, cancellationToken),
                DeleteAlarmsRequest request => aws.CloudWatch.DeleteAlarmsAsync(request, cancellationToken),
                _ => CloudWatchTags.ApplyAsync(aws, step, cancellationToken),
            }
        );
        return null;
    }

    public MetricAlarmStatus Report(MetricAlarmStatus status, ObservedAlarm? observed, IReadOnlyList<object> answers) =>
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

    private static Observation<ObservedAlarm> Observe(ReadResult<NamedAlarm> read, Sought<MetricAlarm> sought)
    {
        try
        {
            return MetricAlarmOf(read.Value, sought.Identity) is { } alarm
                ? new(new ObservedAlarm(alarm, ArnOf(alarm, sought.Identity), sought.KnownTags!))
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

    // Stand-ins for AWS have been seen to leave the ARN out.
    private static string ArnOf(AwsAlarm alarm, AwsResourceIdentity identity) =>
        !string.IsNullOrEmpty(alarm.AlarmArn)
            ? alarm.AlarmArn
            : $"arn:{identity.Partition}:cloudwatch:{identity.Region}:{identity.AccountId}:alarm:{identity.Name}";

    private static string? Cut(string? reason) => reason is null ? null : Shortened.To(MaxStateReason, reason);
}
