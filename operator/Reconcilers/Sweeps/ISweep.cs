using SageMakerMonitorOperator.Kubernetes.Model;

namespace SageMakerMonitorOperator.Reconcilers.Sweeps;

/// <summary>Compares many objects with AWS in few calls, and has those looked at that differ.</summary>
internal interface ISweep
{
    /// <summary>One of <see cref="SweepNames"/>.</summary>
    string Name { get; }

    /// <param name="keys">The objects of one group.</param>
    Task RunAsync(IEnumerable<ObjectKey> keys, CancellationToken cancellationToken);
}
