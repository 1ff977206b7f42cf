namespace SageMakerMonitorOperator.Kubernetes.Queues;

/// <summary>A key handed out for work; <see cref="WorkQueue{TKey}.Done"/> gives it back.</summary>
public sealed record WorkItem<TKey>(TKey Key, int Priority)
    where TKey : notnull;
