namespace SageMakerMonitorOperator.Kubernetes.Controllers;

/// <summary>What a reconciliation asks for next. A failure is not a result: throw, and the key backs off.</summary>
public abstract record ReconcileResult
{
    private ReconcileResult() { }

    /// <summary>Nothing until something changes.</summary>
    public static ReconcileResult Done { get; } = new DoneResult();

    /// <param name="delay">When to look again, unless something changes earlier.</param>
    /// <param name="priority">Of that look; null to keep this one's.</param>
    public static ReconcileResult RequeueAfter(TimeSpan delay, int? priority = null) => new Requeue(delay, priority);

    internal sealed record DoneResult : ReconcileResult;

    internal sealed record Requeue(TimeSpan Delay, int? Priority) : ReconcileResult;
}

/// <summary>What a finalization has come to. A failure is not a result: throw, and the key backs off.</summary>
public abstract record FinalizeResult
{
    private FinalizeResult() { }

    /// <summary>All is cleaned up: our finalizer goes.</summary>
    public static FinalizeResult Finished { get; } = new FinishedResult();

    /// <param name="delay">When to try again: something is still in the way.</param>
    public static FinalizeResult RequeueAfter(TimeSpan delay) => new Requeue(delay);

    internal sealed record FinishedResult : FinalizeResult;

    internal sealed record Requeue(TimeSpan Delay) : FinalizeResult;
}
