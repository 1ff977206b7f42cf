using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator;
using SageMakerMonitorOperator.AwsSimulator.CloudWatch;
using SageMakerMonitorOperator.Integration.Fixtures;
using SageMakerMonitorOperator.Integration.Kinds;
using SageMakerMonitorOperator.Testbed.Waiting;

namespace SageMakerMonitorOperator.Integration.CompositeAlarms;

/// <summary>An operator on the simulator, as Moto has no composite alarms.</summary>
public abstract class CompositeAlarmTest(Cluster cluster, string @namespace) : OperatorTest(cluster, @namespace)
{
    protected const string Composite = "compositealarm";

    protected AwsSimulatorServer Simulator { get; private set; } = null!;

    /// <summary>Somebody who knows nothing of the operator.</summary>
    protected AwsBackdoor Stranger { get; private set; } = null!;

    protected AlarmStore Alarms => Simulator.CloudWatch.Alarms(Cluster.AccountId, "us-east-1");

    protected override Uri AwsUrl => new(Simulator.Url);

    public override async ValueTask InitializeAsync()
    {
        Simulator = await KindArena.StartAwsAsync();
        Stranger = new AwsBackdoor(AwsUrl);
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Stranger.Dispose();
        await Simulator.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected static string CompositeAlarm(string name, string spec) =>
        $"""
            apiVersion: sagemakermonitor.dev/v1alpha1
            kind: CompositeAlarm
            metadata: {"{"}name: {name}{"}"}
            spec: {spec}
            """;

    protected static string MetricAlarm(string name) => Alarm(name, "threshold: 1");

    protected Task ApplyAllAsync(params IEnumerable<string> manifests) => ApplyAsync(string.Join("\n---\n", manifests));

    protected Task<JsonNode?> CompositeReadyAsync(string name) => UntilAsync(name, "Ready", "True", kind: Composite);

    /// <summary>Deletes objects all at once, in this order, and waits for none.</summary>
    protected Task DeleteAsync(params IEnumerable<string> objects) =>
        KubectlAsync(["delete", "--wait=false", .. objects]);

    protected Task GoneAsync(string name, string kind) =>
        Wait.UntilAsync(
            async _ => await GetAsync(name, kind),
            found => found is null,
            $"{kind} {name} is gone",
            cancellationToken: Cancellation
        );
}
