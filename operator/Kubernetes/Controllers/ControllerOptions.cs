using SageMakerMonitorOperator.Kubernetes.Queues;

namespace SageMakerMonitorOperator.Kubernetes.Controllers;

public sealed record ControllerOptions
{
    /// <summary>Objects worked on at the same time.</summary>
    public int Workers { get; init; } = 1;

    /// <summary>Objects of one lane worked on at the same time; see <see cref="WorkQueue{TKey}"/>.</summary>
    public int WorkersPerLane { get; init; } = int.MaxValue;

    /// <summary>How long one reconciliation may take before it is cancelled and retried.</summary>
    public TimeSpan ReconcileTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long running reconciliations may go on after the stop.</summary>
    public TimeSpan ShutdownGrace { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Opened around each reconciliation with the priority of its key, for what its calls should know of it.</summary>
    public Func<int, IDisposable>? Scope { get; init; }

    public WorkQueueOptions Queue { get; init; } = new();
}
