namespace SageMakerMonitorOperator.Reconcilers.Sweeps;

/// <summary>What a sweep found out about an object.</summary>
public enum SweepFinding
{
    Same,

    /// <summary>A pass of its own would write something, to AWS or to status.</summary>
    Differs,

    /// <summary>AWS did not say; a pass of its own finds out why.</summary>
    Unread,
}

/// <summary>The values of the label <c>sweep</c>.</summary>
public static class SweepNames
{
    public const string Configuration = "configuration";
    public const string Tags = "tags";
}
