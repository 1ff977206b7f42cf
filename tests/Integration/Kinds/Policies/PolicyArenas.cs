using System.Collections.Concurrent;
using SageMakerMonitorOperator.AwsSimulator;
using SageMakerMonitorOperator.Integration.Fixtures;

namespace SageMakerMonitorOperator.Integration.Kinds.Policies;

/// <summary>One simulator, namespace and operator for all tests of a kind, which keep to objects of their own.</summary>
internal sealed class PolicyArenas(KindCluster cluster) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Running> _running = new(StringComparer.Ordinal);

    public async Task<KindArena> OfAsync(string kind)
    {
        if (_running.TryGetValue(kind, out var running))
        {
            return running.Arena;
        }

        var aws = await KindArena.StartAwsAsync();
        var arena = await KindArena.OpenAsync(cluster, KindDefinitions.Of(kind), "policies", aws);
        var process = await arena.StartOperatorAsync(KindNamespace.NoResync);
        _running[kind] = new(aws, arena, process);
        return arena;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (aws, arena, process) in _running.Values)
        {
            await process.DisposeAsync();
            await arena.DisposeAsync();
            await aws.DisposeAsync();
        }
    }

    private sealed record Running(AwsSimulatorServer Aws, KindArena Arena, OperatorProcess Process);
}
