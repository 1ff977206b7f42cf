using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.MetricAlarms;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Kubernetes.Schema;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.MetricAlarms;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Problems;
using SageMakerMonitorOperator.Reconcilers.References;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Engine;

/// <summary>The kind MetricAlarm with an AWS that has one alarm, or none, and carries out deletions only.</summary>
internal sealed class FakeAlarms : IAwsResourceKind<MetricAlarm, MetricAlarmStatus, ObservedAlarm>
{
    private readonly MetricAlarmKind _kind = new(new NoTopicArns());

    public ObservedAlarm? Alarm { get; set; }

    /// <summary>Something of another type has the name.</summary>
    public bool Taken { get; set; }

    /// <summary>Deletions are answered with success and do nothing.</summary>
    public bool KeepsWhatIsDeleted { get; set; }

    public List<string> Writes { get; } = [];

    public List<AwsResourceIdentity> Asked { get; } = [];

    public string Kind => _kind.Kind;

    public IReadOnlyList<Violation> Validate(MetricAlarm resource) => _kind.Validate(resource);

    public Task<ObservedAlarm?> ObserveAsync(
        AwsConnection aws,
        AwsResourceIdentity identity,
        IReadOnlyDictionary<string, string>? knownTags,
        CancellationToken cancellationToken
    )
    {
        Asked.Add(identity);
        return Taken
            ? throw ProblemException.Stalled(Reasons.NameConflict, "a CompositeAlarm")
            : Task.FromResult(Alarm);
    }

    public Plan Plan(MetricAlarm resource, TagPlan tags, ObservedAlarm? observed) =>
        _kind.Plan(resource, tags, observed);

    public Plan PlanDeletion(ObservedAlarm observed) => _kind.PlanDeletion(observed);

    public Plan PlanRelease(ObservedAlarm observed) => _kind.PlanRelease(observed);

    public Task ApplyAsync(AwsConnection aws, Step step, CancellationToken cancellationToken)
    {
        Writes.Add(step.Operation);
        Alarm = KeepsWhatIsDeleted ? Alarm : null;
        return Task.CompletedTask;
    }

    public MetricAlarmStatus Report(MetricAlarmStatus status, ObservedAlarm? observed) => status;
}
