namespace SageMakerMonitorOperator.Reconcilers.Engine;

public static class BulkRead
{
    /// <summary>Resources in one go: what AWS takes at most in one call of the operations that read by name.</summary>
    public const int Most = 100;
}

/// <summary>What a bulk read found out about one resource.</summary>
/// <param name="Observed">Null: AWS has none of exactly this name, or <paramref name="Failure"/> says why it is not known.</param>
/// <param name="Failure">What a pass of the object's own would run into.</param>
public sealed record Observation<TObserved>(TObserved? Observed, Exception? Failure = null)
    where TObserved : class, IObservedResource;
