using SageMakerMonitorOperator.Api.CompositeAlarms;
using SageMakerMonitorOperator.Api.Validation;
using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Kubernetes.Schema;
using SageMakerMonitorOperator.Reconcilers.Alarms;
using SageMakerMonitorOperator.Reconcilers.CloudWatch;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Policies;
using SageMakerMonitorOperator.Reconcilers.References;
using AwsAlarm = SageMakerMonitorOperator.Aws.CloudWatch.CompositeAlarm;
using CompositeAlarm = SageMakerMonitorOperator.Api.CompositeAlarms.CompositeAlarm;

namespace SageMakerMonitorOperator.Reconcilers.CompositeAlarms;

/// <summary>CompositeAlarm: CloudWatch's PutCompositeAlarm.</summary>
/// <param name="references">What its rules refer to.</param>
/// <param name="names">Who has which name among the alarms of this cluster.</param>
public sealed class CompositeAlarmKind(IReferences references, NameRegister names)
    : IAwsResourceKind<CompositeAlarm, CompositeAlarmStatus, ObservedAlarm<AwsAlarm>>
{
    private readonly AlarmReading<AwsAlarm> _reading = new(found => found.Composite);
    private readonly Cycles _cycles = new(references, names);

    public string Kind => nameof(CompositeAlarm);

    public string? TaggedType => CloudWatchTags.AlarmType;

    public IReadOnlyList<Violation> Validate(CompositeAlarm resource) =>
        CompositeAlarmValidator.Instance.Validate(resource) is { Count: > 0 } violations
            ? violations
            : [.. RuleLimits.Check(resource.Spec)];

    public async Task<ObservedAlarm<AwsAlarm>?> ObserveAsync(
        AwsConnection aws,
        Sought<CompositeAlarm> sought,
        CancellationToken cancellationToken
    ) =>
        await _reading.ReadAsync(aws, sought, cancellationToken) is { } observed
            ? observed with
            {
                IsInCycle = await Ancestry.IsInCycleAsync(aws, observed, cancellationToken),
            }
            : null;

    public Task<IReadOnlyList<Observation<ObservedAlarm<AwsAlarm>>>> ObserveManyAsync(
        AwsConnection aws,
        IReadOnlyList<Sought<CompositeAlarm>> sought,
        CancellationToken cancellationToken
    ) => _reading.ReadManyAsync(aws, sought, cancellationToken);

    public Plan Plan(Intent<CompositeAlarm> intent, ObservedAlarm<AwsAlarm>? observed)
    {
        // First, as alarms in a cycle of references would wait for each other.
        _cycles.Refuse(intent.Resource, intent.Identity);
        var desired = DesiredComposite.Of(intent, references);
        return CompositeAlarmPlanner.Plan(desired, intent.Identity, intent.Tags, observed);
    }

    public Plan PlanDeletion(CompositeAlarm resource, ObservedAlarm<AwsAlarm> observed) =>
        CompositeAlarmPlanner.Delete(observed);

    public Plan PlanRelease(CompositeAlarm resource, ObservedAlarm<AwsAlarm> observed) =>
        CloudWatchTags.Release(observed.Arn, observed.Tags);

    public async Task<object?> ApplyAsync(AwsConnection aws, Step step, CancellationToken cancellationToken)
    {
        await (
            step.Request switch
            {
                PutCompositeAlarmRequest request => PutAsync(aws, request, cancellationToken),
                DeleteAlarmsRequest request => AlarmCalls.DeleteAsync(aws, request, cancellationToken),
                _ => CloudWatchTags.ApplyAsync(aws, step, cancellationToken),
            }
        );
        return null;
    }

    public CompositeAlarmStatus Report(
        CompositeAlarmStatus status,
        ObservedAlarm<AwsAlarm>? observed,
        IReadOnlyList<object> answers
    ) =>
        status with
        {
            Alarm = AlarmReport.StateOf(observed?.Alarm),
            Suppression = observed is { Alarm.ActionsSuppressedBy: { Length: > 0 } by }
                ? new ActionSuppression { By = by, Reason = AlarmReport.Cut(observed.Alarm.ActionsSuppressedReason) }
                : null,
        };

    private static async Task PutAsync(
        AwsConnection aws,
        PutCompositeAlarmRequest request,
        CancellationToken cancellationToken
    )
    {
        await Children.RequireAsync(aws, request, cancellationToken);
        await aws.CloudWatch.PutCompositeAlarmAsync(request, cancellationToken);
    }
}
