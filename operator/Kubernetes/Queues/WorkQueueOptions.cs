namespace SageMakerMonitorOperator.Kubernetes.Queues;

public sealed record WorkQueueOptions
{
    /// <summary>The wait after a key's first failure; doubles with every further one.</summary>
    public TimeSpan InitialBackoff { get; init; } = TimeSpan.FromMilliseconds(5);

    public TimeSpan MaxBackoff { get; init; } = TimeSpan.FromSeconds(1000);

    /// <summary>How many keys of one lane may be under work at once.</summary>
    public int PerLane { get; init; } = int.MaxValue;
}
