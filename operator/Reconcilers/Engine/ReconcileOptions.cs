namespace SageMakerMonitorOperator.Reconcilers.Engine;

/// <summary>What the passes over objects need to know of the cluster and of the operator's settings.</summary>
public sealed record ReconcileOptions
{
    /// <summary>Names this cluster in owner tags.</summary>
    public required string ClusterId { get; init; }

    /// <summary>How often objects are compared with AWS when nothing changes, and those that failed are tried again.</summary>
    public TimeSpan Resync { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How often the tags on AWS are compared when nothing changes.</summary>
    public TimeSpan TagSweep { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How much of <see cref="Resync"/> is random, so that objects do not march in step.</summary>
    public double Jitter { get; init; } = 0.1;

    /// <summary>How long Ready keeps its value while AWS cannot be read.</summary>
    public TimeSpan ReadyGrace => 3 * Resync;
}
