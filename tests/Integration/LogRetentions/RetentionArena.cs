using SageMakerMonitorOperator.AwsSimulator;
using SageMakerMonitorOperator.Integration.Fixtures;
using SageMakerMonitorOperator.Integration.Kinds;

namespace SageMakerMonitorOperator.Integration.LogRetentions;

/// <summary>
/// A simulator, a namespace and an operator for the tests of one class, which keep to log groups and objects of their own. The
/// operator looks at AWS every other second.
/// </summary>
public sealed class RetentionArena(KindCluster cluster) : IAsyncLifetime
{
    private static int _arenas;

    private OperatorProcess _operator = null!;

    public AwsSimulatorServer Aws { get; private set; } = null!;

    internal KindArena Objects { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Aws = await KindArena.StartAwsAsync();
        var purpose = $"arena-{Interlocked.Increment(ref _arenas)}";
        Objects = await KindArena.OpenAsync(cluster, new LogRetentionDefinition(), purpose, Aws);
        _operator = await Objects.StartOperatorAsync("--resync-seconds=2");
    }

    public async ValueTask DisposeAsync()
    {
        await _operator.DisposeAsync();
        await Objects.DisposeAsync();
        await Aws.DisposeAsync();
    }
}
