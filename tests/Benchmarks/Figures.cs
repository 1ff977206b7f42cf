namespace SageMakerMonitorOperator.Benchmarks;

/// <summary>One start of the operator over a number of alarms.</summary>
/// <param name="Seconds">From the start of the process until all was done.</param>
/// <param name="OperatorCpu">CPU seconds of the operator.</param>
/// <param name="ClusterCpu">CPU seconds of the API server and etcd in the same time.</param>
/// <param name="Resident">Megabytes, at the end.</param>
/// <param name="Peak">Megabytes, the most there was.</param>
/// <param name="AwsCalls">Operations, one entry a call.</param>
/// <param name="Writes">The operator's writes to Kubernetes, verb and resource, one entry a request.</param>
internal sealed record StartFigures(
    double Seconds,
    double OperatorCpu,
    double ClusterCpu,
    double Resident,
    double Peak,
    IReadOnlyList<string> AwsCalls,
    IReadOnlyList<string> Writes
);

/// <param name="Kubectl">Seconds that kubectl apply itself took.</param>
/// <param name="Ready">Seconds from the start of kubectl apply to the last Ready.</param>
/// <param name="AfterLast">Seconds from the last alarm's creation to the last Ready.</param>
internal sealed record ApplyFigures(double Kubectl, double Ready, double AfterLast);

internal sealed record Figures(int Alarms, ApplyFigures Apply, StartFigures Cold, StartFigures Restart);
