namespace SageMakerMonitorOperator.Kubernetes.Queues;

/// <summary>Hears what the queue does. Called with the queue's lock held: must be quick and must not call back.</summary>
public interface IWorkQueueObserver
{
    /// <summary>A key became waiting that was not.</summary>
    void Added();

    /// <param name="waited">Since the key was due.</param>
    void Started(TimeSpan waited);

    void Finished(TimeSpan worked);

    /// <summary>A key was added because work on it failed.</summary>
    void Retried();
}

/// <summary>The queue at one moment.</summary>
/// <param name="DepthByPriority">Keys due and not handed out.</param>
/// <param name="UnfinishedWork">The running times of all that is handed out, summed.</param>
/// <param name="LongestRunning">The longest of them.</param>
public sealed record WorkQueueSnapshot(
    IReadOnlyDictionary<int, int> DepthByPriority,
    TimeSpan UnfinishedWork,
    TimeSpan LongestRunning
);
