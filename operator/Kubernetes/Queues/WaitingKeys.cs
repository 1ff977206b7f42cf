namespace SageMakerMonitorOperator.Kubernetes.Queues;

/// <summary>The keys that wait, each once: due ones by priority, later ones by time, blocked ones while being worked on.</summary>
/// <remarks>Not thread-safe: the queue's lock guards it.</remarks>
internal sealed class WaitingKeys<TKey>
    where TKey : notnull
{
    /// <param name="Key">The key.</param>
    /// <param name="Priority">Higher first.</param>
    /// <param name="DueAt">A timestamp of the TimeProvider.</param>
    /// <param name="Sequence">First come, first served among equals.</param>
    internal sealed record Entry(TKey Key, int Priority, long DueAt, long Sequence);

    private readonly Dictionary<TKey, Entry> _byKey = [];
    private readonly SortedSet<Entry> _due = new(
        Comparer<Entry>.Create(
            static (a, b) =>
                a.Priority == b.Priority ? a.Sequence.CompareTo(b.Sequence) : b.Priority.CompareTo(a.Priority)
        )
    );
    private readonly SortedSet<Entry> _later = new(
        Comparer<Entry>.Create(
            static (a, b) => a.DueAt == b.DueAt ? a.Sequence.CompareTo(b.Sequence) : a.DueAt.CompareTo(b.DueAt)
        )
    );
    private readonly HashSet<TKey> _blocked = [];
    private long _sequence;

    public Entry? FirstDue => _due.Min;

    public Entry? FirstLater => _later.Min;

    public IEnumerable<Entry> Due => _due;

    /// <summary>Adds a key, or joins with its waiting entry: the earlier time and the higher priority win.</summary>
    /// <returns>True where the key was not waiting before.</returns>
    public bool Add(TKey key, int priority, long dueAt, long now)
    {
        var old = _byKey.GetValueOrDefault(key);
        var joined = old is null
            ? new Entry(key, priority, dueAt, _sequence++)
            : old with
            {
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
    public void Take(Entry entry)
    {
        Detach(entry);
        _byKey.Remove(entry.Key);
        _blocked.Add(entry.Key);
    }

    public void Unblock(TKey key, long now)
    {
        _blocked.Remove(key);
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
    private void Attach(Entry entry, long now)
    {
        if (entry.DueAt > now)
        {
            _later.Add(entry);
        }
        else if (!_blocked.Contains(entry.Key))
        {
            _due.Add(entry);
        }
    }

    private void Detach(Entry entry)
    {
        _due.Remove(entry);
        _later.Remove(entry);
    }
}
