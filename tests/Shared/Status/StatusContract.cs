using SageMakerMonitorOperator.Kubernetes.Model;

namespace SageMakerMonitorOperator.Tests.Shared.Status;

/// <summary>
/// What kstatus, <c>kubectl wait</c>, Argo CD and Flux rely on in a status, as a check of one object. After Flux's
/// conditions/check, with one rule eased: on the first visit Ready may be Unknown while Reconciling.
/// </summary>
internal static class StatusContract
{
    /// <summary>Every rule that the status breaks, in words; none when it keeps the contract.</summary>
    public static IReadOnlyList<string> Verify(ObjectMeta metadata, ResourceStatus? status) =>
        status is null
            ? ["there is no status: the CRD's default was lost"]
            : [.. Rules.Where(rule => !rule.Holds(new(metadata.Generation, status))).Select(rule => rule.Text)];

    private static readonly (string Text, Func<View, bool> Holds)[] Rules =
    [
        ("Ready must be present", view => view.Ready is not null),
        (
            "Synced or CredentialsValid must be present",
            view => (view["Synced"] ?? view["CredentialsValid"]) is not null
        ),
        (
            "a type must be there once",
            view => view.All.DistinctBy(condition => condition.Type).Count() == view.All.Count
        ),
        (
            "a status must be True, False or Unknown",
            view => view.All.All(c => c.Status is "True" or "False" or "Unknown")
        ),
        (
            "a reason must be one word",
            view => view.All.All(c => c.Reason.Length > 0 && c.Reason.All(char.IsAsciiLetter))
        ),
        ("a message must be there", view => view.All.All(condition => condition.Message.Length > 0)),
        (
            "times must be whole seconds",
            view => view.All.All(c => c.LastTransitionTime.Ticks % TimeSpan.TicksPerSecond == 0)
        ),
        (
            "Reconciling, Stalled and Paused must be absent or True",
            view => view.OnlyWhenTrue.All(c => c.Status == "True")
        ),
        ("Reconciling and Stalled must not both be there", view => !(view.IsReconciling && view.IsStalled)),
        ("Ready must not be True while Reconciling", view => !(view.IsReconciling && view.Ready?.Status == "True")),
        ("Ready must be False while Stalled", view => !view.IsStalled || view.Ready?.Status == "False"),
        ("Ready may be Unknown only while Reconciling", view => view.Ready?.Status != "Unknown" || view.IsReconciling),
        ("observedGeneration must not be ahead of generation", view => view.Root <= view.Generation),
        ("no condition may be ahead of generation", view => view.All.All(c => c.ObservedGeneration <= view.Generation)),
        ("Ready must not be True for an older generation", view => view.Ready?.Status != "True" || view.IsCurrent),
        (
            "conditions must speak of the root's generation",
            view => view.IsFirstVisit || view.All.All(c => c.ObservedGeneration == view.Root)
        ),
    ];

    private sealed record View(long Generation, ResourceStatus Status)
    {
        public IReadOnlyList<Condition> All => Status.Conditions;

        public long Root => Status.ObservedGeneration;

        public Condition? this[string type] => All.FirstOrDefault(condition => condition.Type == type);

        public Condition? Ready => this["Ready"];

        public bool IsReconciling => this["Reconciling"] is not null;

        public bool IsStalled => this["Stalled"] is not null;

        public bool IsCurrent => Root == Generation && Ready?.ObservedGeneration == Generation;

        // The identity is pinned before the first write, and the object not yet seen through.
        public bool IsFirstVisit => Root == -1 && Ready?.Status == "Unknown";

        public IEnumerable<Condition> OnlyWhenTrue => All.Where(c => c.Type is "Reconciling" or "Stalled" or "Paused");
    }
}
