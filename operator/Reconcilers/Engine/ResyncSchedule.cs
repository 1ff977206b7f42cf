namespace SageMakerMonitorOperator.Reconcilers.Engine;

/// <summary>When an object is looked at again.</summary>
/// <param name="options">The intervals.</param>
/// <param name="random">Values in [0, 1).</param>
public sealed class ResyncSchedule(ReconcileOptions options, Func<double> random)
{
    /// <summary>How soon AWS is asked whether it shows a write.</summary>
    public static readonly TimeSpan Settling = TimeSpan.FromSeconds(5);

    /// <summary>How soon something that is waited for is looked up; a watch is quicker where there is one.</summary>
    public static readonly TimeSpan Waiting = TimeSpan.FromSeconds(30);

    public TimeSpan Resync => Spread(options.Resync);

    public TimeSpan Wait => Waiting < options.Resync ? Waiting : options.Resync;

    /// <summary>About this long.</summary>
    public TimeSpan Spread(TimeSpan interval) => interval * (1 + (options.Jitter * ((2 * random()) - 1)));

    /// <summary>Any part of it.</summary>
    public TimeSpan Within(TimeSpan interval) => interval * random();
}
