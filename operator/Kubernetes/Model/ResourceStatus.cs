using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Kubernetes.Model;

/// <summary>The part of every status that kstatus, <c>kubectl wait</c>, Argo CD and Flux read.</summary>
public abstract record ResourceStatus
{
    /// <summary>
    /// The metadata.generation that this status speaks of. -1 until the operator has seen the object, so that tools
    /// which follow kstatus do not take a new object for a healthy one.
    /// </summary>
    [RangeMinimum(-1)]
    public long ObservedGeneration { get; init; } = -1;

    /// <summary>
    /// The object's conditions: Ready sums up, Synced says whether AWS equals the spec; Reconciling and Stalled are
    /// there only while True.
    /// </summary>
    [Items(MaxItems = 16)]
    [ListMap("type")]
    public IReadOnlyList<Condition> Conditions
    {
        get;
        // System.Text.Json's source generation sets what the JSON lacks to null, whatever the initializer says.
        init => field = value ?? [];
    } = [];
}
