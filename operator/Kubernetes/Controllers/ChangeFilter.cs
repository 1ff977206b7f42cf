using SageMakerMonitorOperator.Kubernetes.Informers;
using SageMakerMonitorOperator.Kubernetes.Model;

namespace SageMakerMonitorOperator.Kubernetes.Controllers;

/// <summary>Tells changes that need work from those that only carry a new status: our own writes must not wake us.</summary>
/// <param name="finalizer">Our own one: that we added it is no news either.</param>
internal sealed class ChangeFilter(string? finalizer)
{
    public bool NeedsWork<T>(InformerEvent<T> change)
        where T : KubernetesObject =>
        change is not { Kind: InformerEventKind.Updated, Old: { } old, New: { } now }
        || Differs(old.Metadata, now.Metadata);

    private bool Differs(ObjectMeta old, ObjectMeta now) =>
        // A kind without generation (Secret) does not tell its status from the rest: every change counts.
        now.Generation == 0
        || old.Generation != now.Generation
        || old.Uid != now.Uid
        || old.DeletionTimestamp != now.DeletionTimestamp
        || !Same(old.Labels, now.Labels)
        || !Same(old.Annotations, now.Annotations)
        || !SameFinalizers(old.Finalizers ?? [], now.Finalizers ?? []);

    private bool SameFinalizers(IReadOnlyList<string> old, IReadOnlyList<string> now) =>
        old.SequenceEqual(now) || (finalizer is not null && old.Append(finalizer).SequenceEqual(now));

    private static bool Same(IReadOnlyDictionary<string, string>? one, IReadOnlyDictionary<string, string>? other) =>
        (one?.Count ?? 0) == (other?.Count ?? 0)
        && (one is null || one.All(pair => other!.TryGetValue(pair.Key, out var value) && value == pair.Value));
}
