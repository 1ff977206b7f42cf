using System.Text;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Calls;
using SageMakerMonitorOperator.AwsSimulator.Faults;
using SageMakerMonitorOperator.Integration.Fixtures;
using SageMakerMonitorOperator.Integration.Kinds;
using SageMakerMonitorOperator.Integration.Kinds.Faults;
using SageMakerMonitorOperator.Integration.Kinds.Objects;
using SageMakerMonitorOperator.Testbed.ApiServer;
using SageMakerMonitorOperator.Testbed.Waiting;

namespace SageMakerMonitorOperator.Integration.Sweeps;

/// <summary>What changes behind the operator's back is found by few calls, and what has not changed costs nothing more.</summary>
public sealed class SweepTests(KindCluster cluster) : ManyAlarmsTest(cluster)
{
    private const string Often = "--resync-seconds=2";
    private const string One = "alarm-007";

    private AuditLog AuditLog => Cluster.ApiServer.AuditLog;

    private string OneOnAws => Arena.AwsName(One);

    [Fact]
    public async Task Drift_of_one_among_many_is_found_by_reading_all_together_and_costs_one_write()
    {
        await using var process = await Arena.StartOperatorAsync(Often);
        var names = await MakeAsync(25);
        // Objects are looked at once more after they were made, for their account became ready.
        await SweepAsync(SweepsOfAll(names.Count, Aws.Calls.Last));
        var mark = Aws.Calls.Last;
        Alarms.Change(OneOnAws, new JsonObject { ["Threshold"] = "5.0" });

        await Wait.UntilAsync(
            _ => Task.FromResult(Threshold()),
            threshold => threshold == "0.01",
            "the threshold is the spec's again",
            cancellationToken: Cancellation
        );
        await SweepAsync(SweepsAfter(Aws.Calls.Last));

        Aws.Calls.Writes(mark).ShouldHaveSingleItem().Mentions(OneOnAws).ShouldBeTrue();
        Aws.Calls.Of("ListTagsForResource", mark).ShouldHaveSingleItem().Mentions(OneOnAws).ShouldBeTrue();
        Aws.Calls.Of("DescribeAlarms", mark).ShouldAllBe(call => IsSweep(call, names.Count) || IsOf(call, OneOnAws));
    }

    [Fact]
    public async Task A_new_state_reaches_status_and_AWS_hears_of_nothing()
    {
        await using var process = await Arena.StartOperatorAsync(Often);
        await MakeAsync(10);
        var mark = Aws.Calls.Last;
        Alarms.Enter(OneOnAws, "ALARM", "Threshold crossed").ShouldBeTrue();

        await Arena.UntilAsync([One], name => State(name) == "ALARM", "are in ALARM");
        Aws.Calls.Writes(mark).ShouldBeEmpty();
        Aws.Calls.Of("ListTagsForResource", mark).ShouldBeEmpty("where nothing is written, nobody asks whose it is");
    }

    [Fact]
    public async Task A_status_that_somebody_emptied_is_filled_again()
    {
        await using var process = await Arena.StartOperatorAsync(Often);
        await MakeAsync(10);
        var mark = Aws.Calls.Last;
        await EmptyStatusAsync(One);

        await Arena.UntilAsync([One], name => Arena.History.Latest(name).Condition("Ready") is null, "are empty");
        await Arena.InSyncAsync(One);
        Aws.Calls.Writes(mark).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_restart_over_healthy_alarms_reads_a_hundred_in_a_call_and_writes_nothing()
    {
        IReadOnlyList<string> names;
        await using (var first = await Arena.StartOperatorAsync(KindNamespace.NoResync))
        {
            names = await MakeAsync(250);
            await first.StopAsync();
        }

        var mark = Aws.Calls.Last;
        var audit = await AuditLog.MarkAsync(Cancellation);
        await using var second = await Arena.StartOperatorAsync(KindNamespace.NoResync);
        await Wait.UntilAsync(
            _ => Task.FromResult(names.Where(name => !Arena.Calls(Arena.AwsName(name), mark).Any()).ToList()),
            unread => unread.Count == 0,
            "all alarms were read",
            cancellationToken: Cancellation
        );
        await Wait.UntilAsync(
            async _ => await second.MetricAsync(Swept("same")),
            swept => swept == names.Count,
            "all alarms were compared",
            cancellationToken: Cancellation
        );
        (await second.StopAsync()).ShouldBe(0);

        Aws.Calls.Of("DescribeAlarms", mark).Count.ShouldBe(3);
        Aws.Calls.After(mark).Count.ShouldBeLessThanOrEqualTo(5, "and STS for the account object and for its use");
        Aws.Calls.Writes(mark).ShouldBeEmpty();
        await AuditLog.MarkAsync(Cancellation);
        AuditLog.Writes(audit, Fixtures.Cluster.OperatorUser).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_failed_batch_could_not_read_says_so_keeps_ready_and_recovers_by_itself()
    {
        await using var process = await Arena.StartOperatorAsync("--resync-seconds=5");
        var names = await MakeAsync(10);
        var fault = Aws.Faults.Add(Always("DescribeAlarms"), Fault.ServerError);

        await Arena.UntilAsync(names, name => Says(name, "Synced", "Unknown", "Unavailable"), "tell of it");
        names.ShouldAllBe(name => Says(name, "Ready", "True"));
        fault.Lift();
        await Arena.InSyncAsync(names);
    }

    [Fact]
    public async Task An_alarm_that_AWS_refuses_to_show_is_found_and_hides_no_other()
    {
        await using var process = await Arena.StartOperatorAsync(Often);
        var names = await MakeAsync(20);
        var others = names.Where(name => name != One).ToList();
        Aws.Faults.Add(Always("DescribeAlarms") with { Mentions = OneOnAws }, Fault.Deny);

        await Arena.UntilAsync([One], name => Says(name, "Stalled", "True", "AccessDenied"), "tell of it");
        Alarms.Change(Arena.AwsName("alarm-003"), new JsonObject { ["Threshold"] = "5.0" });
        await Wait.UntilAsync(
            _ => Task.FromResult(Threshold("alarm-003")),
            threshold => threshold == "0.01",
            "the other's threshold is the spec's again",
            cancellationToken: Cancellation
        );
        others.ShouldAllBe(name => !Arena.History.Latest(name).TellsOfTrouble());
    }

    [Fact]
    public async Task A_tag_that_somebody_took_off_is_found_by_the_tag_sweep_and_put_again()
    {
        await using var process = await Arena.StartOperatorAsync(KindNamespace.NoResync, "--tag-sweep-seconds=2");
        await MakeAsync(10, Scenarios.Tagged(Arena.Kind.Spec, "team: ml"));
        var mark = Aws.Calls.Last;
        Alarms.ChangeTags(OneOnAws, new Dictionary<string, string?> { ["team"] = null });

        await TaggedAsync();
        Aws.Calls.Writes(mark).ShouldHaveSingleItem().Mentions(OneOnAws).ShouldBeTrue();
        Aws.Calls.Of("GetResources", mark).ShouldNotBeEmpty();
        Aws.Calls.Of("ListTagsForResource", mark).ShouldHaveSingleItem().Mentions(OneOnAws).ShouldBeTrue();
    }

    [Fact]
    public async Task Without_the_right_to_list_tags_each_alarms_own_are_read()
    {
        Aws.Faults.Add(Always("GetResources"), Fault.Deny);
        await using var process = await Arena.StartOperatorAsync(KindNamespace.NoResync, "--tag-sweep-seconds=2");
        await MakeAsync(10, Scenarios.Tagged(Arena.Kind.Spec, "team: ml"));
        Alarms.ChangeTags(OneOnAws, new Dictionary<string, string?> { ["team"] = null });

        await TaggedAsync();
        process.Log.ShouldContain("Allow tag:GetResources");
    }

    private async Task EmptyStatusAsync(string name)
    {
        var patch = new JsonObject { ["status"] = new JsonObject { ["conditions"] = new JsonArray() } };
        using var request = new HttpRequestMessage(HttpMethod.Patch, $"{Arena.Objects.Path}/{name}/status")
        {
            Content = new StringContent(patch.ToJsonString(), Encoding.UTF8, "application/merge-patch+json"),
        };
        using var answer = await Cluster.Api.SendAsync(request, Cancellation);
        answer.EnsureSuccessStatusCode();
    }

    private Task TaggedAsync() =>
        Wait.UntilAsync(
            _ => Task.FromResult(Alarms.FindTags(OneOnAws)!.GetValueOrDefault("team")),
            team => team == "ml",
            "the tag is there again",
            cancellationToken: Cancellation
        );

    private Task SweepAsync(Func<bool> swept) =>
        Wait.UntilAsync(
            _ => Task.FromResult(swept()),
            "a sweep has gone over all alarms",
            cancellationToken: Cancellation
        );

    private Func<bool> SweepsAfter(long mark) => () => Aws.Calls.Of("DescribeAlarms", mark).Count > 1;

    /// <summary>Twice: nobody works on any of them, or a sweep would leave it out.</summary>
    private Func<bool> SweepsOfAll(int count, long mark) =>
        () => Aws.Calls.Of("DescribeAlarms", mark).Count(call => Names(call).Count == count) > 1;

    private string? Threshold(string name = One) => (string?)Alarms.Find(Arena.AwsName(name))!["Threshold"];

    private string? State(string name) => (string?)Arena.History.Latest(name)?["status"]?["alarm"]?["state"];

    private static string Swept(string result) =>
        $"sagemaker_monitor_sweep_objects_total{{kind=\"MetricAlarm\",result=\"{result}\",sweep=\"configuration\"}}";

    private static bool IsSweep(AwsCall call, int count) => Names(call).Count >= count - 1;

    private static bool IsOf(AwsCall call, string awsName) => Names(call).SequenceEqual([awsName]);

    private static IReadOnlyList<string> Names(AwsCall call) =>
        [.. (call.Parameters["AlarmNames"] as JsonArray ?? []).Select(name => name!.ToString())];
}
