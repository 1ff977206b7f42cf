namespace SageMakerMonitorOperator.Kubernetes.Queues;

/// <summary>Higher goes first (controller-runtime's values).</summary>
public static class WorkPriority
{
    /// <summary>What was there at the start: a restart must not make live edits wait.</summary>
    public const int InitialList = -100;

    public const int Live = 0;
}
