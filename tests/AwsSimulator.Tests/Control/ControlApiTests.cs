using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using SageMakerMonitorOperator.AwsSimulator.Client;
using SageMakerMonitorOperator.AwsSimulator.Faults;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.Control;

/// <summary>A simulator in another process does over HTTP what one in this process does with properties.</summary>
public sealed class ControlApiTests : IAsyncLifetime
{
    private const string Account = "123456789012";
    private const string Region = "eu-west-1";
    private AwsSimulatorServer server = null!;
    private AwsQueryClient aws = null!;
    private SimulatorClient control = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var clock = new FakeTimeProvider();
        server = await AwsSimulatorServer.StartAsync(clock: clock, cancellationToken: Cancellation);
        aws = new(server.Url, clock: clock);
        control = new(new Uri(server.Url));
    }

    public ValueTask DisposeAsync()
    {
        control.Dispose();
        aws.Dispose();
        return server.DisposeAsync();
    }

    [Fact]
    public async Task Calls_are_read_as_they_were_logged()
    {
        await aws.PutMetricAlarmAsync("a");
        var last = await control.LastCallAsync(Cancellation);
        await aws.CloudWatchAsync("DescribeAlarms");

        var calls = await control.CallsAsync(cancellationToken: Cancellation);

        calls.Select(call => call.ToString()).ShouldBe(server.Calls.After(0).Select(call => call.ToString()));
        calls.Select(call => call.IsWrite).ShouldBe([true, false]);
        (await control.CallsAsync(last, Cancellation)).ShouldHaveSingleItem().Operation.ShouldBe("DescribeAlarms");
    }

    [Fact]
    public async Task Alarms_are_read_changed_and_removed_behind_the_operators_back()
    {
        await aws.PutMetricAlarmAsync("a/b");

        await control.ChangeAlarmAsync(Account, Region, "a/b", new JsonObject { ["Threshold"] = 2 }, Cancellation);
        var changed = await control.FindAlarmAsync(Account, Region, "a/b", Cancellation);
        await control.RemoveAlarmAsync(Account, Region, "a/b", Cancellation);

        changed!["Threshold"]!.ToString().ShouldBe("2.0");
        (await control.FindAlarmAsync(Account, Region, "a/b", Cancellation)).ShouldBeNull();
        (await control.CallsAsync(cancellationToken: Cancellation)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_cannot_be_done_says_so()
    {
        var changing = control.ChangeAlarmAsync(Account, Region, "none", [], Cancellation);

        var error = await changing.ShouldThrowAsync<HttpRequestException>();
        error.Message.ShouldContain("404 to PATCH /_control/alarms");
    }

    public static TheoryData<Fault> Faults =>
        [
            Fault.Throttle,
            Fault.Deny,
            Fault.ServerError,
            Fault.Error(400, "LimitExceeded", "The quota is used up."),
            Fault.Hang,
            Fault.HangAfter,
            Fault.DropAnswer,
            Fault.Disconnect,
            Fault.KillBefore(1),
            Fault.KillAfter(1),
        ];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Every_fault_is_planned_as_it_is(Fault fault)
    {
        var point = new FaultPoint
        {
            Service = "monitoring",
            Operation = "PutMetricAlarm",
            Mentions = "a",
            Nth = 3,
            Times = int.MaxValue,
        };

        var planned = await control.AddFaultAsync(point, fault, Cancellation);

        var listed = (await control.FaultsAsync(Cancellation)).ShouldHaveSingleItem();
        (listed.Id, listed.Point, listed.Fault, listed.Strikes).ShouldBe((planned.Id, point, fault, 0));
        (server.Faults.All[0].Point, server.Faults.All[0].Fault).ShouldBe((point, fault));
    }

    [Fact]
    public async Task A_fault_is_planned_by_hand_with_what_is_not_said_left_at_its_default()
    {
        using var http = new HttpClient();
        using var body = new StringContent(
            """{"point": {"operation": "DeleteAlarms"}, "fault": {"kind": "cut", "executes": true}}""",
            Encoding.UTF8,
            "application/json"
        );

        using var answer = await http.PostAsync(new Uri($"{server.Url}/_control/faults"), body, Cancellation);

        var planned = server.Faults.All.ShouldHaveSingleItem();
        (planned.Point, planned.Fault).ShouldBe((new() { Operation = "DeleteAlarms" }, Fault.DropAnswer));
    }

    [Fact]
    public async Task A_fault_that_would_never_strike_is_refused_with_the_reason()
    {
        var planning = control.AddFaultAsync(new() { Nth = 0 }, Fault.Throttle, Cancellation);

        (await planning.ShouldThrowAsync<HttpRequestException>()).Message.ShouldContain("Nth");
    }

    [Fact]
    public async Task A_fault_is_waited_for_and_lifted()
    {
        var fault = await control.AddFaultAsync(new() { Times = int.MaxValue }, Fault.Throttle, Cancellation);
        var struck = fault.StruckAsync(Cancellation);
        struck.IsCompleted.ShouldBeFalse();

        var throttled = await aws.CloudWatchAsync("DescribeAlarms");
        await struck;
        await fault.LiftAsync(Cancellation);
        var lifted = await aws.CloudWatchAsync("DescribeAlarms");

        throttled.One("Code").ShouldBe("Throttling");
        lifted.All("Code").ShouldBeEmpty();
        (await fault.StrikesAsync(Cancellation)).ShouldBe(1);
    }

    [Fact]
    public async Task A_process_is_killed_by_its_id()
    {
        using var victim = Process.Start("sleep", "600");
        var fault = await control.AddFaultAsync(new(), Fault.KillAfter(victim.Id), Cancellation);

        await aws.PutMetricAlarmAsync("a").ShouldThrowAsync<HttpRequestException>();

        await fault.StruckAsync(Cancellation);
        victim.HasExited.ShouldBeTrue();
        (await control.CallsAsync(cancellationToken: Cancellation)).ShouldHaveSingleItem().Committed.ShouldBeTrue();
    }

    [Fact]
    public async Task All_faults_are_cleared_at_once()
    {
        await control.AddFaultAsync(new(), Fault.Throttle, Cancellation);
        await control.AddFaultAsync(new(), Fault.Deny, Cancellation);

        await control.ClearFaultsAsync(Cancellation);

        (await control.FaultsAsync(Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Latency_is_set_for_all_operations_and_for_one()
    {
        await control.SetLatencyAsync(TimeSpan.FromMilliseconds(2), cancellationToken: Cancellation);
        await control.SetLatencyAsync(TimeSpan.FromMilliseconds(1.5), "PutMetricAlarm", Cancellation);

        server.Latency.OfAll.ShouldBe(TimeSpan.FromMilliseconds(2));
        server.Latency.Of("PutMetricAlarm").ShouldBe(TimeSpan.FromMilliseconds(1.5));
    }

    [Fact]
    public async Task Throttling_is_switched_and_its_refusals_are_counted()
    {
        await control.SetThrottlingAsync(enabled: true, Cancellation);
        for (var i = 0; i < 5; i++)
        {
            await aws.PutMetricAlarmAsync("a");
        }

        (await control.ThrottlingAsync(Cancellation)).ShouldBe(new(Enabled: true, Refused: 2));
    }

    [Fact]
    public async Task A_reset_forgets_everything()
    {
        await aws.PutMetricAlarmAsync("a");
        await control.AddFaultAsync(new(), Fault.Throttle, Cancellation);
        await control.SetThrottlingAsync(enabled: true, Cancellation);
        await control.SetLatencyAsync(TimeSpan.FromHours(1), cancellationToken: Cancellation);

        await control.ResetAsync(Cancellation);

        (await control.LastCallAsync(Cancellation)).ShouldBe(0);
        (await aws.CloudWatchAsync("DescribeAlarms")).All("AlarmName").ShouldBeEmpty();
        (await control.FaultsAsync(Cancellation)).ShouldBeEmpty();
        (await control.ThrottlingAsync(Cancellation)).ShouldBe(new(Enabled: false, Refused: 0));
    }
}
