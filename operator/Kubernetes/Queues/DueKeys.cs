namespace SageMakerMonitorOperator.Kubernetes.Queues;

/// <summary>
/// The keys that are due, in lanes: a lane with as much under work as it may have is passed over, so that keys whose
/// work is slow never take all workers from the others.
/// </summary>
/// <param name="room">How many keys of one lane may be under work at once.</param>
/// <remarks>Not thread-safe: the queue's lock guards it.</remarks>
internal sealed class DueKeys<TKey>(int room)
    where TKey : notnull
{
    private static readonly Comparer<WaitingKey<TKey>> Order = Comparer<WaitingKey<TKey>>.Create(
        static (a, b) => a.Priority == b.Priority ? a.Sequence.CompareTo(b.Sequence) : b.Priority.CompareTo(a.Priority)
    );

    private readonly Dictionary<string, Lane> _lanes = new(StringComparer.Ordinal);

    /// <summary>The one to hand out next; null while every lane is empty or full.</summary>
    public WaitingKey<TKey>? First =>
        _lanes
            .Values.Where(lane => lane.Working < room)
            .Select(lane => lane.Due.Min)
            .OfType<WaitingKey<TKey>>()
            .Min(Order);

    public IEnumerable<WaitingKey<TKey>> All => _lanes.Values.SelectMany(lane => lane.Due);

    public void Add(WaitingKey<TKey> key) => Of(key.Lane).Due.Add(key);

    public void Remove(WaitingKey<TKey> key)
    {
        if (_lanes.TryGetValue(key.Lane, out var lane) && lane.Due.Remove(key))
        {
            Prune(key.Lane, lane);
        }
    }

    /// <summary>Work on a key of the lane begins.</summary>
    public void Occupy(string lane) => Of(lane).Working++;

    /// <summary>Work on a key of the lane has ended.</summary>
    public void Vacate(string lane)
    {
        var found = _lanes[lane];
        found.Working--;
        Prune(lane, found);
    }

    public void Clear()
    {
        foreach (var lane in _lanes.Values)
        {
            lane.Due.Clear();
        }
    }

    private Lane Of(string name)
    {
        if (!_lanes.TryGetValue(name, out var lane))
        {
            _lanes[name] = lane = new();
        }
        return lane;
    }

    private void Prune(string name, Lane lane)
    {
        if (lane.Working == 0 && lane.Due.Count == 0)
        {
            _lanes.Remove(name);
        }
    }

    private sealed class Lane
    {
        public SortedSet<WaitingKey<TKey>> Due { get; } = new(Order);
        public int Working { get; set; }
    }
}
