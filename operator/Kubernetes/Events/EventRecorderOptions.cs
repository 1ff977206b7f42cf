namespace SageMakerMonitorOperator.Kubernetes.Events;

/// <param name="ReportingController">A qualified name, such as <c>sagemakermonitor.dev/operator</c>.</param>
/// <param name="ReportingInstance">The pod's name.</param>
public sealed record EventRecorderOptions(string ReportingController, string ReportingInstance)
{
    /// <summary>Events that wait to be written; more are dropped and counted.</summary>
    public int Capacity { get; init; } = 1000;
}
