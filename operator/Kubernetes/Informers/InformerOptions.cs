namespace SageMakerMonitorOperator.Kubernetes.Informers;

public sealed record InformerOptions
{
    /// <summary>The namespaces to watch; null for all. A cluster-scoped kind has none.</summary>
    public IReadOnlyList<string>? Namespaces { get; init; }

    /// <summary>
    /// How long a watch may be silent. Servers send a bookmark about every minute, so longer silence is a dead
    /// connection.
    /// </summary>
    public TimeSpan WatchIdleTimeout { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>The first wait after a failure; doubles up to <see cref="MaxBackoff"/> (client-go waits up to 30 s; an operator of few kinds can look more often).</summary>
    public TimeSpan InitialBackoff { get; init; } = TimeSpan.FromMilliseconds(800);

    public TimeSpan MaxBackoff { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How long a server must have denied that it has the kind until that is believed: one that has just started does not
    /// know its custom resources yet.
    /// </summary>
    public TimeSpan AbsentAfter { get; init; } = TimeSpan.FromSeconds(30);
}
