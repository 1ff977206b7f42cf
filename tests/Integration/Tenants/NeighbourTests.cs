using SageMakerMonitorOperator.AwsSimulator.Faults;
using SageMakerMonitorOperator.Integration.Fixtures;
using SageMakerMonitorOperator.Testbed.Waiting;

namespace SageMakerMonitorOperator.Integration.Tenants;

/// <summary>An account in trouble delays nobody else's objects.</summary>
public sealed class NeighbourTests(Cluster cluster) : TenantTest(cluster)
{
    private const int Alarms = 100;

    /// <summary>So slow that whoever waits for it is late.</summary>
    protected override IReadOnlyList<string> Flags => ["--resync-seconds=60", "--aws-request-timeout-seconds=20"];

    [Theory]
    [InlineData("Hang")]
    [InlineData("Throttle")]
    [InlineData("Deny")]
    public async Task The_objects_of_one_account_become_ready_while_another_account_is_in_trouble(string trouble)
    {
        // Verified before, so that the objects themselves run into the trouble, and not the look-up of their account alone.
        await ReadyAsync(TeamA, "own", kind: "awsaccount");
        Aws.Faults.Add(new FaultPoint { AccountId = AccountA, Times = int.MaxValue }, FaultOf(trouble));

        await ApplyAsync(Manifests.Many(Alarms, Manifests.Uses("own")), TeamA);
        await ApplyAsync(Manifests.Many(Alarms, Manifests.Uses("own")), TeamB);

        await AllReadyAsync(TeamB);
        Aws.CloudWatch.Alarms(AccountA, "us-east-1").Find($"{TeamA}_a-1").ShouldBeNull();
        Aws.Faults.Clear();
        if (trouble != "Deny")
        {
            await AllReadyAsync(TeamA);
        }
    }

    private static Fault FaultOf(string trouble) =>
        trouble switch
        {
            "Hang" => Fault.Hang,
            "Throttle" => Fault.Throttle,
            _ => Fault.Deny,
        };

    private Task AllReadyAsync(string team) =>
        Wait.UntilAsync(
            async _ =>
                (await RunAsync(["get", "metricalarms", "-o", ReadyStates], "", team)).Output.Split("True").Length - 1,
            ready => ready == Alarms,
            $"{Alarms} alarms of {team} are ready",
            TimeSpan.FromSeconds(90),
            cancellationToken: Cancellation
        );

    private const string ReadyStates = "jsonpath={.items[*].status.conditions[?(@.type==\"Ready\")].status}";
}
