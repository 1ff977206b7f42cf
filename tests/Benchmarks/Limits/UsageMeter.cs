using SageMakerMonitorOperator.Benchmarks.Cluster;
using SageMakerMonitorOperator.Benchmarks.Processes;

namespace SageMakerMonitorOperator.Benchmarks.Limits;

/// <summary>What the operator and the API server use from its making on.</summary>
internal sealed class UsageMeter(MeasuredProcess process, BenchmarkCluster cluster)
{
    private readonly ProcessFigures _process = process.Figures();
    private readonly ProcessFigures _cluster = cluster.Figures();

    public void Report(Ledger ledger) =>
        ledger.Usage(process.Figures().Since(_process), cluster.Figures().Since(_cluster));
}
