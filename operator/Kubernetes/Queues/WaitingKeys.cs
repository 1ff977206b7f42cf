namespace SageMakerMonitorOperator.Kubernetes.Queues;

/// <summary>The keys that wait, each once: due ones by priority, later ones by time, blocked ones while being worked on.</summary>
/// <remarks>Not thread-safe: the queue's lock guards it.</remarks>
/// <param name="laneOf">The lane that a key waits in; asked when it is added.</param>
/// <param name="room">How many keys of one lane may be under work at once.</param>
internal sealed class WaitingKeys<TKey>(Func<TKey, string> laneOf, int room)
    where TKey : notnull
{
    private readonly Dictionary<TKey, WaitingKey<TKey>> _byKey = [];
    private readonly DueKeys<TKey> _due = new(room);
    private readonly SortedSet<WaitingKey<TKey>> _later = new(
        Comparer<WaitingKey<TKey>>.Create(
            static (a, b) => a.DueAt == b.DueAt ? a.Sequence.CompareTo(b.Sequence) : a.DueAt.CompareTo(b.DueAt)
        )
    );
    private readonly Dictionary<TKey, string> _blocked = [];
    private long _sequence;

    public WaitingKey<TKey>? FirstDue => _due.First;

    public WaitingKey<TKey>? FirstLater => _later.Min;

    public IEnumerable<WaitingKey<TKey>> Due => _due.All;

    /// <summary>The key waits, now or for later, or is under work.</summary>
    public bool Contains(TKey key) => _byKey.ContainsKey(key) || _blocked.ContainsKey(key);

    /// <summary>Adds a key, or joins with its waiting entry: the earlier time and the higher priority win.</summary>
    /// <returns>True where the key was not waiting before.</returns>
    public bool Add(TKey key, int priority, long dueAt, long now)
    {
        var old = _byKey.GetValueOrDefault(key);
        var joined = old is null
            ? new WaitingKey<TKey>(key, laneOf(key), priority, dueAt, _sequence++)
            : old with
            {
                Lane = laneOf(key),
                Priority = Math.Max(old.Priority, priority),
                DueAt = Math.Min(old.DueAt, dueAt),
            };
        if (old is not null)
        {
            Detach(old);
        }
        _byKey[key] = joined;
        Attach(joined, now);
        return old is null;
    }

    /// <summary>Takes a key out, to be worked on: it is blocked until <see cref="Unblock"/>.</summary>
    public void Take(WaitingKey<TKey> entry)
    {
        Detach(entry);
        _byKey.Remove(entry.Key);
        _blocked[entry.Key] = entry.Lane;
        _due.Occupy(entry.Lane);
    }

    public void Unblock(TKey key, long now)
    {
        if (_blocked.Remove(key, out var lane))
        {
            _due.Vacate(lane);
        }
        if (_byKey.TryGetValue(key, out var entry))
        {
            Detach(entry);
            Attach(entry, now);
        }
    }

    /// <summary>Moves what has become due.</summary>
    public void Advance(long now)
    {
        while (_later.Min is { } entry && entry.DueAt <= now)
        {
            _later.Remove(entry);
            Attach(entry, now);
        }
    }

    public void Clear()
    {
        _byKey.Clear();
        _due.Clear();
        _later.Clear();
    }

    /// <summary>A blocked key that is due stands in neither list: nobody may have it before its work is done.</summary>
    private void Attach(WaitingKey<TKey> entry, long now)
    {
        if (entry.DueAt > now)
        {
            _later.Add(entry);
        }
        else if (!_blocked.ContainsKey(entry.Key))
        {
            _due.Add(entry);
        }
    }

    private void Detach(WaitingKey<TKey> entry)
    {
        _due.Remove(entry);
        _later.Remove(entry);
    }
}
