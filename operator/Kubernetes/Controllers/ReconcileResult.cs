namespace SageMakerMonitorOperator.Kubernetes.Controllers;

/// <summary>What a reconciliation asks for next. What is thrown is a bug, or the API server's failure.</summary>
public abstract record ReconcileResult
{
    private ReconcileResult() { }

    /// <summary>Nothing until something changes.</summary>
    public static ReconcileResult Done { get; } = new DoneResult();

    /// <param name="delay">When to look again, unless something changes earlier.</param>
    /// <param name="priority">Of that look; null to keep this one's.</param>
    public static ReconcileResult RequeueAfter(TimeSpan delay, int? priority = null) => new Requeue(delay, priority);

    /// <summary>A failure that the reconciler knows and has reported: the key backs off.</summary>
    public static ReconcileResult Backoff { get; } = new BackoffResult();

    internal sealed record DoneResult : ReconcileResult;

    internal sealed record BackoffResult : ReconcileResult;

    internal sealed record Requeue(TimeSpan Delay, int? Priority) : ReconcileResult;
}

/// <summary>What a finalization has come to. What is thrown is a bug, or the API server's failure.</summary>
public abstract record FinalizeResult
{
    private FinalizeResult() { }

    /// <summary>All is cleaned up: our finalizer goes.</summary>
    public static FinalizeResult Finished { get; } = new FinishedResult();

    /// <param name="delay">When to try again: something is still in the way.</param>
    public static FinalizeResult RequeueAfter(TimeSpan delay) => new Requeue(delay);

    /// <inheritdoc cref="ReconcileResult.Backoff"/>
    public static FinalizeResult Backoff { get; } = new BackoffResult();

    internal sealed record FinishedResult : FinalizeResult;

    internal sealed record BackoffResult : FinalizeResult;

    internal sealed record Requeue(TimeSpan Delay) : FinalizeResult;
}
