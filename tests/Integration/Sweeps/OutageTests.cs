using SageMakerMonitorOperator.AwsSimulator.Faults;
using SageMakerMonitorOperator.Integration.Kinds;
using SageMakerMonitorOperator.Integration.Kinds.Objects;
using SageMakerMonitorOperator.Testbed.Waiting;

namespace SageMakerMonitorOperator.Integration.Sweeps;

/// <summary>An AWS that does not answer at all for a while.</summary>
public sealed class OutageTests(KindCluster cluster) : ManyAlarmsTest(cluster)
{
    private static readonly TimeSpan Recovery = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task After_an_outage_everything_is_in_sync_within_half_a_minute_and_during_it_calls_are_few()
    {
        await using var process = await Arena.StartOperatorAsync("--resync-seconds=10");
        var old = await MakeAsync(60);
        var outage = Aws.Faults.Add(Always(), Fault.Disconnect);
        await Arena.CreateAsync("new", Arena.Kind.Spec);
        string[] all = [.. old, "new"];

        await Arena.UntilAsync(all, name => Says(name, "Synced", "Unknown", "Unavailable"), "tell of it");
        await Arena.UntilAsync(["new"], IsHeldBack, "are held back");
        var calls = outage.Strikes;
        outage.Lift();
        await Wait.UntilAsync(
            _ => Task.FromResult(all.Where(name => !Arena.History.Latest(name).IsInSync()).ToList()),
            late => late.Count == 0,
            "all are in sync",
            Recovery,
            cancellationToken: Cancellation
        );

        calls.ShouldBeLessThan(60, "the gate lets one through now and then, however many objects there are");
        Aws.Journal.After(0).Count.ShouldBe(all.Length, "each alarm was created once, and nothing else happened");
    }

    private bool IsHeldBack(string name) =>
        Arena.History.Latest(name).Message("Synced").Contains("no answer since", StringComparison.Ordinal);
}
