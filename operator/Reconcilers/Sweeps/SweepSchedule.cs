using SageMakerMonitorOperator.Reconcilers.Engine;

namespace SageMakerMonitorOperator.Reconcilers.Sweeps;

/// <summary>When which group is swept. No I/O and no clock: it is asked, again and again, what is due.</summary>
/// <param name="interval">From one sweep of a group to the next, about.</param>
/// <param name="atOnce">The groups of the start are swept at once: nobody else looks at settled objects then.</param>
/// <param name="spread">Keeps groups from marching in step.</param>
internal sealed class SweepSchedule(TimeSpan interval, bool atOnce, ResyncSchedule spread)
{
    private static readonly TimeSpan LongestTick = TimeSpan.FromSeconds(30);

    private Dictionary<SweepGroup, DateTimeOffset> _next = [];
    private bool _started;

    /// <summary>How often to ask.</summary>
    public TimeSpan Tick => interval / 10 < LongestTick ? interval / 10 : LongestTick;

    /// <param name="present">All groups that have objects; others are forgotten.</param>
    public IReadOnlyList<SweepGroup> Due(IEnumerable<SweepGroup> present, DateTimeOffset now)
    {
        var next = present.ToDictionary(group => group, group => NextOf(group, now));
        SweepGroup[] due = [.. next.Where(entry => entry.Value <= now).Select(entry => entry.Key)];
        foreach (var group in due)
        {
            next[group] = now + spread.Spread(interval);
        }

        (_next, _started) = (next, true);
        return due;
    }

    // The objects of a new group have just had passes of their own.
    private DateTimeOffset NextOf(SweepGroup group, DateTimeOffset now) =>
        _next.TryGetValue(group, out var known) ? known
        : atOnce && !_started ? now
        : now + spread.Within(interval);
}
