using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Kubernetes.Status;

namespace SageMakerMonitorOperator.Reconcilers.Engine;

/// <summary>Turns a verdict into conditions, by the contract that kstatus, Argo CD and Flux read. No I/O.</summary>
/// <param name="generation">The metadata.generation that the pass looked at.</param>
/// <param name="now">The time of the pass.</param>
/// <param name="readyGrace">How long Ready keeps its value while AWS cannot be read.</param>
/// <param name="synced">The condition that says whether AWS is as declared; accounts call it otherwise.</param>
internal sealed class StatusReport(
    long generation,
    DateTimeOffset now,
    TimeSpan readyGrace,
    string synced = ConditionTypes.Synced
)
{
    public IReadOnlyList<Condition> Conditions(IReadOnlyList<Condition> previous, Verdict verdict)
    {
        var stays = verdict.ReadyMayStay && WasReady(previous) && IsYoung(previous);
        var ready = stays ? Again(previous.Find(ConditionTypes.Ready)!) : verdict.Ready;
        var conditions = Set(previous, ConditionTypes.Ready, ready);
        conditions = Set(conditions, synced, verdict.Synced);
        conditions = Set(conditions, ConditionTypes.Reconciling, stays ? null : verdict.Reconciling);
        conditions = Set(conditions, ConditionTypes.Stalled, verdict.Stalled);
        conditions = Set(conditions, ConditionTypes.Paused, verdict.Paused);
        return Set(conditions, ConditionTypes.Warning, Warning(previous, verdict));
    }

    private static Statement? Warning(IReadOnlyList<Condition> previous, Verdict verdict) =>
        verdict.Assessment is { } assessment ? assessment.Warning
        : previous.Find(ConditionTypes.Warning) is { } standing ? Again(standing)
        : null;

    /// <summary>Sets one condition, or takes it away.</summary>
    private IReadOnlyList<Condition> Set(IReadOnlyList<Condition> previous, string type, Statement? statement)
    {
        if (statement is null)
        {
            return previous.Without(type);
        }

        var old = previous.Find(type);
        var message = RequestIds.SameBut(old, statement) ? old!.Message : statement.Message;
        return previous.With(type, statement.Status, statement.Reason, message, generation, now);
    }

    // Of this very spec: a new one that could not be written yet must not pass for ready.
    private bool WasReady(IReadOnlyList<Condition> previous) =>
        previous.Find(ConditionTypes.Ready) is { Status: Kubernetes.Status.Conditions.True } ready
        && ready.ObservedGeneration == generation;

    // Synced turned Unknown when the failure began: the condition is the clock, so that a restart forgets nothing.
    private bool IsYoung(IReadOnlyList<Condition> previous) =>
        previous.Find(synced) is not { Status: Kubernetes.Status.Conditions.Unknown } unknown
        || now - unknown.LastTransitionTime < readyGrace;

    private static Statement Again(Condition condition) => new(condition.Status, condition.Reason, condition.Message);
}
