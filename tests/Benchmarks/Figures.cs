using SageMakerMonitorOperator.Benchmarks.Processes;

namespace SageMakerMonitorOperator.Benchmarks;

/// <summary>One start of the operator over a number of alarms.</summary>
/// <param name="Seconds">From the start of the process until all was done.</param>
/// <param name="Operator">Its CPU until all was done, and its memory once it had come to rest.</param>
/// <param name="Cluster">The API server and etcd in the same time.</param>
/// <param name="AwsCalls">Operations, one entry a call.</param>
/// <param name="Writes">The operator's writes to Kubernetes, verb and resource, one entry a request.</param>
internal sealed record StartFigures(
    double Seconds,
    ProcessFigures Operator,
    ProcessFigures Cluster,
    IReadOnlyList<string> AwsCalls,
    IReadOnlyList<string> Writes
);

/// <param name="Kubectl">Seconds that kubectl apply itself took.</param>
/// <param name="Ready">Seconds from the start of kubectl apply to the last Ready.</param>
/// <param name="AfterLast">Seconds from the last alarm's creation to the last Ready.</param>
internal sealed record ApplyFigures(double Kubectl, double Ready, double AfterLast);

internal sealed record Figures(int Alarms, ApplyFigures Apply, StartFigures Cold, StartFigures Restart);
