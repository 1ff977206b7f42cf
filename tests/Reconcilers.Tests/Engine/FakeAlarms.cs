using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.MetricAlarms;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Kubernetes.Schema;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.MetricAlarms;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Problems;
using SageMakerMonitorOperator.Reconcilers.References;
using SageMakerMonitorOperator.Reconcilers.Tests.References;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Engine;

/// <summary>The kind MetricAlarm with an AWS that has one alarm, or none, and carries out deletions only.</summary>
internal sealed class FakeAlarms : IAwsResourceKind<MetricAlarm, MetricAlarmStatus, ObservedAlarm>
{
    private readonly MetricAlarmKind _kind = new(new KnownReferences());

    public ObservedAlarm? Alarm { get; set; }

    /// <summary>Something of another type has the name.</summary>
    public bool Taken { get; set; }

    /// <summary>Deletions are answered with success and do nothing.</summary>
    public bool KeepsWhatIsDeleted { get; set; }

    /// <summary>What a deletion waits for once its steps are done.</summary>
    public Problem? Awaited { get; set; }

    /// <summary>Why what is deleted stays on AWS all the same.</summary>
    public string? Stays { get; set; }

    /// <summary>What is not done of what is answered with success.</summary>
    public Problem? Refusals { get; set; }

    /// <summary>What a spec without deletionPolicy means.</summary>
    public DeletionPolicy DefaultDeletionPolicy { get; set; } = DeletionPolicy.Delete;

    /// <summary>What the kind says of what is in sync.</summary>
    public Assessment Assessment { get; set; } = Assessment.Good;

    /// <summary>What the name on AWS waits for.</summary>
    public ProblemException? Nameless { get; set; }

    /// <summary>The name on AWS that what the spec refers to leads to; null for the spec's own.</summary>
    public string? Name { get; set; }

    /// <summary>What checks before a write find.</summary>
    public ProblemException? Objection { get; set; }

    /// <summary>How many steps each plan had that was checked.</summary>
    public List<int> Checked { get; } = [];

    /// <summary>What writes end with.</summary>
    public AwsFailure? Failing { get; set; }

    /// <summary>What the kind takes a failure for.</summary>
    public Problem? Explanation { get; set; }

    /// <summary>What the kind was asked to add to status.</summary>
    public List<Problem> Reported { get; } = [];

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

    public string NameOf(MetricAlarm resource) => Nameless is { } nameless ? throw nameless : Name ?? resource.AwsName;

    public Task<object?> CheckAsync(
        AwsConnection aws,
        Intent<MetricAlarm> intent,
        ObservedAlarm? observed,
        Plan plan,
        CancellationToken cancellationToken
    )
    {
        Checked.Add(plan.Steps.Count);
        return Objection is { } objection ? throw objection : Task.FromResult<object?>(null);
    }

    public Task<ObservedAlarm?> ObserveAsync(
        AwsConnection aws,
        Sought<MetricAlarm> sought,
        CancellationToken cancellationToken
    )
    {
        Asked.Add(sought.Identity);
        KnownTags.Add(sought.KnownTags);
        return Taken
            ? throw ProblemException.Stalled(Reasons.NameConflict, "a CompositeAlarm")
            : Task.FromResult(Known(sought.KnownTags));
    }

    public string? TaggedType => _kind.TaggedType;

    public Task<IReadOnlyList<Observation<ObservedAlarm>>> ObserveManyAsync(
        AwsConnection aws,
        IReadOnlyList<Sought<MetricAlarm>> sought,
        CancellationToken cancellationToken
    )
    {
        BulkReads.Add(sought.Count);
        return Refusal is { } refusal
            ? throw refusal
            : Task.FromResult<IReadOnlyList<Observation<ObservedAlarm>>>([.. sought.Select(Observe)]);
    }

    public Plan Plan(Intent<MetricAlarm> intent, ObservedAlarm? observed) => _kind.Plan(intent, observed);

    public Plan PlanDeletion(MetricAlarm resource, ObservedAlarm observed) =>
        _kind.PlanDeletion(resource, observed) with
        {
            Awaits = Awaited,
            Stays = Stays,
        };

    public Assessment Assess(MetricAlarm resource, MetricAlarmStatus status) => Assessment;

    public Plan PlanRelease(MetricAlarm resource, ObservedAlarm observed) => _kind.PlanRelease(resource, observed);

    public Task<object?> ApplyAsync(AwsConnection aws, Step step, CancellationToken cancellationToken)
    {
        Writes.Add(step.Operation);
        if (Failing is { } failing)
        {
            throw failing;
        }

        Alarm = KeepsWhatIsDeleted ? Alarm : null;
        return Task.FromResult<object?>(Refusals);
    }

    public Task<Problem?> ExplainAsync(
        AwsConnection aws,
        Intent<MetricAlarm> intent,
        AwsFailure failure,
        CancellationToken cancellationToken
    ) => Task.FromResult(Explanation);

    public MetricAlarmStatus ReportProblem(MetricAlarmStatus status, Problem problem)
    {
        Reported.Add(problem);
        return status;
    }

    public Problem? Refused(IReadOnlyList<object> answers) => answers.OfType<Problem>().FirstOrDefault();

    public MetricAlarmStatus Report(MetricAlarmStatus status, ObservedAlarm? observed, IReadOnlyList<object> answers) =>
        _kind.Report(status, observed, answers);

    private Observation<ObservedAlarm> Observe(Sought<MetricAlarm> sought) =>
        Taken
            ? new(null, ProblemException.Stalled(Reasons.NameConflict, "a CompositeAlarm"))
            : new(Known(sought.KnownTags));

    private ObservedAlarm? Known(IReadOnlyDictionary<string, string>? tags) =>
        tags is null || Alarm is null ? Alarm : Alarm with { Tags = tags };
}
