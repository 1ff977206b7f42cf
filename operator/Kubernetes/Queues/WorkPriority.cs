namespace SageMakerMonitorOperator.Kubernetes.Queues;

/// <summary>Higher goes first (controller-runtime's values).</summary>
public static class WorkPriority
{
    /// <summary>What was there at the start: a restart must not make live edits wait.</summary>
    public const int InitialList = -100;

    /// <summary>What a sweep found changed: before what nobody has looked at yet, after what somebody waits for.</summary>
    public const int Sweep = -50;

    public const int Live = 0;
}
