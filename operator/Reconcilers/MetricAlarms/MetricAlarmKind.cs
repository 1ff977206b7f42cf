using SageMakerMonitorOperator.Api.MetricAlarms;
using SageMakerMonitorOperator.Api.Validation;
using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Kubernetes.Schema;
using SageMakerMonitorOperator.Reconcilers.Alarms;
using SageMakerMonitorOperator.Reconcilers.CloudWatch;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.References;
using AwsAlarm = SageMakerMonitorOperator.Aws.CloudWatch.MetricAlarm;
using MetricAlarm = SageMakerMonitorOperator.Api.MetricAlarms.MetricAlarm;

namespace SageMakerMonitorOperator.Reconcilers.MetricAlarms;

/// <summary>MetricAlarm: CloudWatch's PutMetricAlarm.</summary>
public sealed class MetricAlarmKind(IReferences references)
    : IAwsResourceKind<MetricAlarm, MetricAlarmStatus, ObservedAlarm<AwsAlarm>>
{
    private readonly AlarmReading<AwsAlarm> _reading = new(found => found.Metric);

    public string Kind => nameof(MetricAlarm);

    public string? TaggedType => CloudWatchTags.AlarmType;

    public IReadOnlyList<Violation> Validate(MetricAlarm resource) =>
        [.. MetricAlarmValidator.Instance.Validate(resource), .. PayloadLimit.Check(resource.Spec)];

    public Task<ObservedAlarm<AwsAlarm>?> ObserveAsync(
        AwsConnection aws,
        Sought<MetricAlarm> sought,
        CancellationToken cancellationToken
    ) => _reading.ReadAsync(aws, sought, cancellationToken);

    public Task<IReadOnlyList<Observation<ObservedAlarm<AwsAlarm>>>> ObserveManyAsync(
        AwsConnection aws,
        IReadOnlyList<Sought<MetricAlarm>> sought,
        CancellationToken cancellationToken
    ) => _reading.ReadManyAsync(aws, sought, cancellationToken);

    public Plan Plan(Intent<MetricAlarm> intent, ObservedAlarm<AwsAlarm>? observed) =>
        MetricAlarmPlanner.Plan(DesiredAlarm.Of(intent, references), intent.Tags, observed);

    public Plan PlanDeletion(MetricAlarm resource, ObservedAlarm<AwsAlarm> observed) => AlarmPlan.Delete(observed);

    public Plan PlanRelease(MetricAlarm resource, ObservedAlarm<AwsAlarm> observed) =>
        CloudWatchTags.Release(observed.Arn, observed.Tags);

    public async Task<object?> ApplyAsync(AwsConnection aws, Step step, CancellationToken cancellationToken)
    {
        await (
            step.Request switch
            {
                PutMetricAlarmRequest request => aws.CloudWatch.PutMetricAlarmAsync(request, cancellationToken),
                DeleteAlarmsRequest request => AlarmCalls.DeleteAsync(aws, request, cancellationToken),
                _ => CloudWatchTags.ApplyAsync(aws, step, cancellationToken),
            }
        );
        return null;
    }

    public MetricAlarmStatus Report(
        MetricAlarmStatus status,
        ObservedAlarm<AwsAlarm>? observed,
        IReadOnlyList<object> answers
    ) => status with { Alarm = AlarmReport.StateOf(observed?.Alarm) };
}
