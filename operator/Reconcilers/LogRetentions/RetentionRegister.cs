using System.Collections.Concurrent;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.LogRetentions;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Reconcilers.Accounts;

namespace SageMakerMonitorOperator.Reconcilers.LogRetentions;

/// <summary>
/// Which LogRetentions compete for the log groups of an AWS account and Region, whatever their namespaces and account objects.
/// Follows the cache; any thread may ask.
/// </summary>
/// <param name="accounts">Where an object applies.</param>
/// <param name="isValid">An object's spec breaks no rule; asked once for each version, and only when there is another.</param>
public sealed class RetentionRegister(AccountDirectory accounts, Func<LogRetention, bool> isValid)
{
    private readonly ConcurrentDictionary<ObjectKey, Entry> _entries = new();

    /// <summary>Takes over an object as it is now, and wakes the others of its place when that may change who has which group.</summary>
    /// <param name="resource">The object.</param>
    /// <param name="isNews">False for what was there at the start.</param>
    /// <param name="wake">Has the object looked at anew.</param>
    public void Set(LogRetention resource, bool isNews, Action wake)
    {
        var old = _entries.GetValueOrDefault(resource.Key());
        var entry = old?.IsSameAs(resource) == true ? old.Now(resource) : new Entry(resource, isValid, wake);
        _entries[resource.Key()] = entry;
        if (isNews && !(old?.IsSameAs(resource) == true && old.Resource.Status?.Aws == resource.Status?.Aws))
        {
            WakeOthers(entry);
        }
    }

    /// <summary>The object is gone, or cannot be read any more: others may have its groups.</summary>
    public void Remove(ObjectKey key)
    {
        if (_entries.TryRemove(key, out var gone))
        {
            WakeOthers(gone);
        }
    }

    /// <summary>The others that want log groups there.</summary>
    internal IReadOnlyCollection<Claimant> RivalsOf(ObjectKey key, AwsPlace place) =>
        [
            .. _entries
                .Values.Where(entry => entry.Key != key && PlaceOf(entry.Resource) == place && entry.Competes)
                .Select(entry => entry.Claimant),
        ];

    // Who loses the use of its credentials, or has not been looked at since the start, keeps its groups: another one would
    // delete events that were to be kept. What status says counts only for the account that is declared.
    private AwsPlace? PlaceOf(LogRetention resource) =>
        accounts.PlaceOf(resource)
        ?? (
            accounts.DeclaredPlaceOf(resource) is { } declared
            && resource.Status?.Aws is { } recorded
            && declared == new AwsPlace(recorded.AccountId, recorded.Region)
                ? declared
                : null
        );

    private void WakeOthers(Entry changed)
    {
        if (PlaceOf(changed.Resource) is not { } place)
        {
            return;
        }

        foreach (
            var other in _entries.Values.Where(other => other.Key != changed.Key && PlaceOf(other.Resource) == place)
        )
        {
            other.Wake();
        }
    }

    private sealed class Entry(LogRetention resource, Lazy<bool> isValid, Lazy<Claimant> claimant, Action wake)
    {
        public Entry(LogRetention resource, Func<LogRetention, bool> isValid, Action wake)
            : this(resource, new(() => isValid(resource)), new(() => new Claimant(resource)), wake) { }

        public LogRetention Resource => resource;

        public ObjectKey Key => resource.Key();

        public Claimant Claimant => claimant.Value;

        public void Wake() => wake();

        // One that is paused keeps its groups: nobody else is to write them meanwhile.
        public bool Competes =>
            resource.Spec.ManagementPolicy is not ManagementPolicy.Observe && !resource.IsDeleting() && isValid.Value;

        public bool IsSameAs(LogRetention now) =>
            resource.Metadata.Uid == now.Metadata.Uid
            && resource.Metadata.Generation == now.Metadata.Generation
            && resource.Metadata.DeletionTimestamp == now.Metadata.DeletionTimestamp;

        public Entry Now(LogRetention now) => new(now, isValid, claimant, wake);
    }
}
