using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Reconcilers.Accounts;

namespace SageMakerMonitorOperator.Reconcilers.Policies;

/// <summary>
/// Which objects of this cluster want which name on AWS. Kinds that share their names on AWS share a register. Follows
/// the caches; any thread may ask.
/// </summary>
/// <param name="placeOf">Where an object's resource lives; null while its account is not known.</param>
public sealed class NameRegister(Func<IAwsResource, AwsPlace?> placeOf)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(string Kind, ObjectKey Key), Entry> _entries = [];
    private readonly Dictionary<string, HashSet<(string Kind, ObjectKey Key)>> _byName = new(StringComparer.Ordinal);

    /// <summary>Takes over an object as it is now, and wakes the others of its name when that may change who gets it.</summary>
    /// <param name="contender">The object.</param>
    /// <param name="isValid">Its spec breaks no rule; asked only when there is a rival.</param>
    /// <param name="wake">Has the object looked at anew.</param>
    public void Set(Contender contender, Func<bool> isValid, Action wake)
    {
        IReadOnlyList<Action> others;
        lock (_lock)
        {
            var old = _entries.GetValueOrDefault(contender.Id);
            var reserved = old is { IsReserved: true } && old.IsSameAs(contender);
            others = old is null || old.IsSameAs(contender) ? [] : Neighbours(old.Contender);
            Drop(contender.Id);
            Add(new Entry(contender, isValid, wake) { IsReserved = reserved });
        }

        Wake(others);
    }

    /// <summary>The object is gone: its name is free.</summary>
    public void Remove(string kind, ObjectKey key)
    {
        IReadOnlyList<Action> others;
        lock (_lock)
        {
            others = _entries.TryGetValue((kind, key), out var old) ? Neighbours(old.Contender) : [];
            Drop((kind, key));
        }

        Wake(others);
    }

    /// <summary>The object that has, or gets, the name before this one; null where there is none.</summary>
    public Contender? RivalOf(Contender contender)
    {
        lock (_lock)
        {
            Rename(contender);
            return Rival(contender);
        }
    }

    /// <summary>
    /// Takes the name just before it is claimed. The cache is behind what another worker does at this moment: without
    /// this, two objects of one second could both write.
    /// </summary>
    /// <returns>The rival that has it; null when it is taken now.</returns>
    public Contender? Reserve(Contender contender)
    {
        lock (_lock)
        {
            Rename(contender);
            var rival = Rival(contender);
            if (rival is null && _entries.TryGetValue(contender.Id, out var entry))
            {
                entry.IsReserved = true;
            }

            return rival;
        }
    }

    /// <summary>The object that has, or gets, the name; null where there is none.</summary>
    public Contender? HolderOf(string name, AwsPlace place)
    {
        lock (_lock)
        {
            return _byName
                .GetValueOrDefault(name, [])
                .Select(id => _entries[id])
                .Where(entry => PlaceOf(entry.Contender) == place && Counts(entry))
                .Select(entry => entry.Contender)
                .MinBy(contender => Rank(contender, HasClaim(contender)));
        }
    }

    private Contender? Rival(Contender contender)
    {
        if (
            contender.Name is not { } name
            || !_byName.TryGetValue(name, out var bucket)
            || PlaceOf(contender) is not { } place
        )
        {
            return null;
        }

        var rank = Rank(contender, hasClaim: HasClaim(contender));
        return bucket
            .Where(id => id != contender.Id)
            .Select(id => _entries[id])
            .Where(other => PlaceOf(other.Contender) == place && Counts(other))
            .Select(other => other.Contender)
            .Where(other => Rank(other, HasClaim(other)).CompareTo(rank) < 0)
            .MinBy(other => Rank(other, HasClaim(other)));
    }

    // Who observes writes nothing; nor does who is invalid, but what it claimed before is there.
    private bool Counts(Entry entry) =>
        entry.Contender.Resource.Spec.ManagementPolicy is not ManagementPolicy.Observe
        && (HasClaim(entry.Contender) || entry.IsValid());

    private bool HasClaim(Contender contender) =>
        contender.Pinned is not null || _entries.GetValueOrDefault(contender.Id)?.IsReserved == true;

    // What a status pins counts only in the account that the object's credentials lead to: who may write a status could
    // else claim names in any account.
    private AwsPlace? PlaceOf(Contender contender) =>
        (placeOf(contender.Resource), contender.Pinned) switch
        {
            (null, _) => null,
            ({ } place, null) => place,
            ({ } place, { } pinned) when pinned.AccountId == place.AccountId => place with { Region = pinned.Region },
            _ => null,
        };

    // What was claimed, then the oldest, then by name: the same for whoever asks.
    private static (bool, DateTimeOffset, string?, string, string) Rank(Contender contender, bool hasClaim) =>
        (
            !hasClaim,
            contender.Resource.Metadata.CreationTimestamp ?? DateTimeOffset.MaxValue,
            contender.Key.Namespace,
            contender.Key.Name,
            contender.Kind
        );

    // Of the same place only: what one tenant does must not cause calls with another's credentials.
    private IReadOnlyList<Action> Neighbours(Contender contender) =>
        contender.Name is { } name && PlaceOf(contender) is { } place
            ?
            [
                .. _byName[name]
                    .Where(id => id != contender.Id)
                    .Select(id => _entries[id])
                    .Where(other => PlaceOf(other.Contender) == place)
                    .Select(other => other.Wake),
            ]
            : [];

    // What the name depends on, another object, may have come to be since this one was last told of.
    private void Rename(Contender contender)
    {
        if (
            _entries.GetValueOrDefault(contender.Id) is { } known
            && known.IsSameAs(contender)
            && known.Contender.Name != contender.Name
        )
        {
            Drop(contender.Id);
            Add(known.As(contender));
        }
    }

    private void Add(Entry entry)
    {
        _entries[entry.Contender.Id] = entry;
        if (entry.Contender.Name is not { } name)
        {
            return;
        }

        if (!_byName.TryGetValue(name, out var bucket))
        {
            _byName[name] = bucket = [];
        }

        bucket.Add(entry.Contender.Id);
    }

    private void Drop((string Kind, ObjectKey Key) id)
    {
        if (!_entries.Remove(id, out var entry) || entry.Contender.Name is not { } name)
        {
            return;
        }

        var bucket = _byName[name];
        bucket.Remove(id);
        if (bucket.Count == 0)
        {
            _byName.Remove(name);
        }
    }

    private static void Wake(IReadOnlyList<Action> others)
    {
        foreach (var wake in others)
        {
            wake();
        }
    }

    private sealed class Entry(Contender contender, Func<bool> isValid, Action wake)
    {
        public Contender Contender => contender;
        public Action Wake => wake;
        public bool IsReserved { get; set; }

        public bool IsValid() => isValid();

        public Entry As(Contender renamed) => new(renamed, isValid, wake);

        public bool IsSameAs(Contender now) =>
            contender.Resource.Metadata.Uid == now.Resource.Metadata.Uid
            && contender.Resource.Metadata.Generation == now.Resource.Metadata.Generation
            && contender.Pinned == now.Pinned;
    }
}
