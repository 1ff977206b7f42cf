namespace SageMakerMonitorOperator.Kubernetes.Queues;

/// <param name="Key">The key.</param>
/// <param name="Lane">What the key shares with others that may be as slow as it.</param>
/// <param name="Priority">Higher first.</param>
/// <param name="DueAt">A timestamp of the TimeProvider.</param>
/// <param name="Sequence">First come, first served among equals.</param>
internal sealed record WaitingKey<TKey>(TKey Key, string Lane, int Priority, long DueAt, long Sequence)
    where TKey : notnull;
