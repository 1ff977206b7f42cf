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

    /// <summary>What bulk reads end with.</summary>
    public Exception? Refusal { get; set; }

    /// <summary>How many resources each bulk read was for.</summary>
    public List<int> BulkReads { get; } = [];

    /// <summary>What passes of their own knew of the tags: null where they were read.</summary>
    public List<IReadOnlyDictionary<string, string>?> KnownTags { get; } = [];

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
        KnownTags.Add(knownTags);
        return Taken
            ? throw ProblemException.Stalled(Reasons.NameConflict, "a CompositeAlarm")
            : Task.FromResult(Known(knownTags));
    }

    public string? TaggedType => _kind.TaggedType;

    public Task<IReadOnlyList<Observation<ObservedAlarm>>> ObserveManyAsync(
        AwsConnection aws,
        IReadOnlyList<KnownResource> resources,
        CancellationToken cancellationToken
    )
    {
        BulkReads.Add(resources.Count);
        return Refusal is { } refusal
            ? throw refusal
            : Task.FromResult<IReadOnlyList<Observation<ObservedAlarm>>>([.. resources.Select(Observe)]);
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

    public MetricAlarmStatus Report(MetricAlarmStatus status, ObservedAlarm? observed) =>
        _kind.Report(status, observed);

    private Observation<ObservedAlarm> Observe(KnownResource resource) =>
        Taken
            ? new(null, ProblemException.Stalled(Reasons.NameConflict, "a CompositeAlarm"))
            : new(Known(resource.Tags));

    private ObservedAlarm? Known(IReadOnlyDictionary<string, string>? tags) =>
        tags is null || Alarm is null ? Alarm : Alarm with { Tags = tags };
}
