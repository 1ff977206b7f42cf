using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator;
using SageMakerMonitorOperator.AwsSimulator.CloudWatch;
using SageMakerMonitorOperator.AwsSimulator.Faults;
using SageMakerMonitorOperator.Integration.Kinds;
using SageMakerMonitorOperator.Integration.Kinds.Objects;

namespace SageMakerMonitorOperator.Integration.Sweeps;

/// <summary>Many alarms on a simulator of their own.</summary>
[Collection(nameof(KindCluster))]
public abstract class ManyAlarmsTest(KindCluster cluster) : IAsyncLifetime
{
    private static int _count;

    protected KindCluster Cluster => cluster;

    private protected AwsSimulatorServer Aws { get; private set; } = null!;

    private protected KindArena Arena { get; private set; } = null!;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected AlarmStore Alarms => Aws.CloudWatch.Alarms(Fixtures.Cluster.AccountId, "us-east-1");

    public async ValueTask InitializeAsync()
    {
        Aws = await KindArena.StartAwsAsync();
        var purpose = $"many-{Interlocked.Increment(ref _count)}";
        Arena = await KindArena.OpenAsync(cluster, KindDefinitions.Of("MetricAlarm"), purpose, Aws);
    }

    public async ValueTask DisposeAsync()
    {
        await Arena.DisposeAsync();
        await Aws.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected async Task<IReadOnlyList<string>> MakeAsync(int count, JsonObject? spec = null)
    {
        string[] names = [.. Enumerable.Range(0, count).Select(number => $"alarm-{number:000}")];
        await KindNamespace.EachAsync(names, name => Arena.CreateAsync(name, spec ?? Arena.Kind.Spec));
        await Arena.InSyncAsync(names);
        return names;
    }

    protected bool Says(string name, string type, string status, string? reason = null) =>
        Arena.History.Latest(name).Says(type, status, reason);

    private protected static FaultPoint Always(string? operation = null) =>
        new() { Operation = operation, Times = int.MaxValue };
}
