using Microsoft.Extensions.Time.Testing;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.Throttling;

public sealed class ThrottlingTests : IAsyncLifetime
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private AwsSimulatorServer server = null!;
    private AwsQueryClient client = null!;

    public async ValueTask InitializeAsync()
    {
        var options = new SimulatorOptions
        {
            Throttling = true,
            Accounts = new Dictionary<string, string> { ["AKIA1"] = "111122223333" },
        };
        server = await AwsSimulatorServer.StartAsync(options, clock, TestContext.Current.CancellationToken);
        client = new(server.Url, clock: clock);
    }

    public ValueTask DisposeAsync()
    {
        client.Dispose();
        return server.DisposeAsync();
    }

    [Fact]
    public async Task Calls_beyond_the_documented_rate_are_refused_and_not_executed()
    {
        await PutAsync("a", "b", "c");

        var fourth = await client.PutMetricAlarmAsync("d");

        fourth.One("Code").ShouldBe("Throttling");
        fourth.One("Message").ShouldBe("Rate exceeded");
        server.CloudWatch.Alarms("123456789012", "eu-west-1").Find("d").ShouldBeNull();
    }

    [Fact]
    public async Task A_refused_call_is_counted_and_logged()
    {
        await PutAsync("a", "b", "c", "d");

        server.Throttling.Refused.ShouldBe(1);
        var call = server.Calls.After(3).ShouldHaveSingleItem();
        (call.IsThrottled, call.Committed, call.Injected).ShouldBe((true, false, false));
    }

    [Fact]
    public async Task A_second_brings_a_seconds_worth_and_no_more_is_saved_up()
    {
        await PutAsync("a", "b", "c");
        clock.Advance(TimeSpan.FromHours(1));

        await PutAsync("d", "e", "f", "g");

        server.Calls.After(3).Select(call => call.IsThrottled).ShouldBe([false, false, false, true]);
    }

    [Fact]
    public async Task Operations_regions_and_accounts_have_rates_of_their_own()
    {
        await PutAsync("a", "b", "c");
        using var elsewhere = new AwsQueryClient(server.Url, region: "us-east-1", clock: clock);
        using var other = new AwsQueryClient(server.Url, accessKeyId: "AKIA1", clock: clock);

        await client.CloudWatchAsync("DeleteAlarms", ("AlarmNames.member.1", "a"));
        await elsewhere.PutMetricAlarmAsync("a");
        await other.PutMetricAlarmAsync("a");

        server.Throttling.Refused.ShouldBe(0);
    }

    [Fact]
    public async Task Nothing_is_refused_while_throttling_is_off()
    {
        server.Throttling.Enabled = false;

        await PutAsync("a", "b", "c", "d", "e");

        server.Throttling.Refused.ShouldBe(0);
    }

    [Fact]
    public async Task A_call_that_a_fault_struck_before_takes_nothing_of_the_rate()
    {
        server.Faults.Add(new() { Times = 5 }, AwsSimulator.Faults.Fault.ServerError);
        await PutAsync("a", "a", "a", "a", "a");

        await PutAsync("a", "b", "c");

        server.Throttling.Refused.ShouldBe(0);
    }

    private async Task PutAsync(params string[] names)
    {
        foreach (var name in names)
        {
            await client.PutMetricAlarmAsync(name);
        }
    }
}
