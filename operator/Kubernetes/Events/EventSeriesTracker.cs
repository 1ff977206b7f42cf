using SageMakerMonitorOperator.Kubernetes.Model;

namespace SageMakerMonitorOperator.Kubernetes.Events;

/// <summary>
/// Finds repeats: an occurrence seen again within the window counts in the series of its first event. Counts are
/// written at the first repeat and then at most once a minute.
/// </summary>
/// <remarks>Used by one task only.</remarks>
internal sealed class EventSeriesTracker
{
    /// <summary>client-go's time after which a series has ended.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(6);

    private static readonly TimeSpan WriteEvery = TimeSpan.FromMinutes(1);

    /// <summary>More live series than this and counting starts anew: memory stays bounded.</summary>
    private const int MostSeries = 4096;

    private readonly Dictionary<Occurrence, Series> _series = [];

    /// <summary>One event of the server and how often it happened.</summary>
    internal sealed class Series(ObjectKey eventKey, DateTimeOffset at)
    {
        public ObjectKey EventKey => eventKey;
        public int Count { get; set; } = 1;
        public int WrittenCount { get; set; } = 1;
        public DateTimeOffset LastSeen { get; set; } = at;
        public DateTimeOffset LastWritten { get; set; } = at;
    }

    /// <summary>Counts a repeat.</summary>
    /// <returns>Null where it is none: the caller creates an event and calls <see cref="Begin"/>.</returns>
    public Series? Repeat(Occurrence occurrence, DateTimeOffset now)
    {
        if (!_series.TryGetValue(occurrence, out var series) || now - series.LastSeen > Window)
        {
            return null;
        }
        series.Count++;
        series.LastSeen = now;
        return series;
    }

    public void Begin(Occurrence occurrence, ObjectKey eventKey, DateTimeOffset now)
    {
        if (_series.Count >= MostSeries)
        {
            _series.Clear();
        }
        _series[occurrence] = new(eventKey, now);
    }

    /// <summary>The event is gone from the server: the next occurrence makes another.</summary>
    public void Forget(Series series)
    {
        foreach (var (occurrence, _) in _series.Where(entry => entry.Value == series).ToList())
        {
            _series.Remove(occurrence);
        }
    }

    public static bool IsWriteDue(Series series, DateTimeOffset now) =>
        series.Count > series.WrittenCount && (series.WrittenCount == 1 || now - series.LastWritten >= WriteEvery);

    /// <summary>Series with counts to write; drops those that have ended.</summary>
    public IReadOnlyList<Series> Due(DateTimeOffset now)
    {
        var due = _series.Values.Where(series => IsWriteDue(series, now)).ToList();
        foreach (var (occurrence, _) in _series.Where(entry => now - entry.Value.LastSeen > Window).ToList())
        {
            _series.Remove(occurrence);
        }
        return due;
    }
}
