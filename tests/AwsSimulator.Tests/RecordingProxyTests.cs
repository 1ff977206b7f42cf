using System.Net;
using SageMakerMonitorOperator.Testbed.Aws;

namespace SageMakerMonitorOperator.AwsSimulator.Tests;

public sealed class RecordingProxyTests : IAsyncLifetime
{
    private AwsSimulatorServer server = null!;
    private RecordingProxy proxy = null!;
    private AwsQueryClient client = null!;

    public async ValueTask InitializeAsync()
    {
        server = await AwsSimulatorServer.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        proxy = await RecordingProxy.StartAsync(
            new Uri(server.Url),
            cancellationToken: TestContext.Current.CancellationToken
        );
        client = new(proxy.Url.ToString());
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await proxy.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Every_call_is_recorded_with_what_it_asked()
    {
        await PutAsync();
        await client.CloudWatchAsync("DescribeAlarms");
        await client.JsonAsync("tagging", "ResourceGroupsTaggingAPI_20170126.GetResources", "{}");

        proxy
            .Calls.Select(call => (call.Service, call.Operation, call.Status))
            .ShouldBe([
                ("monitoring", "PutMetricAlarm", 200),
                ("monitoring", "DescribeAlarms", 200),
                ("tagging", "GetResources", 200),
            ]);
        proxy.Writes.ShouldHaveSingleItem().Parameters["AlarmName"].ShouldBe("a");
    }

    [Fact]
    public async Task A_mark_parts_earlier_calls_from_later_ones()
    {
        await PutAsync();

        var mark = proxy.Mark;
        await client.CloudWatchAsync("DescribeAlarms");

        proxy.CallsSince(mark).ShouldHaveSingleItem().Operation.ShouldBe("DescribeAlarms");
        proxy.WritesSince(mark).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_throttled_call_does_not_reach_AWS_until_healed()
    {
        proxy.Break(Fault.Throttle);
        var throttled = await PutAsync();
        var reached = server.Calls.Last;
        proxy.Heal();
        var healed = await PutAsync();

        throttled.Status.ShouldBe(HttpStatusCode.BadRequest);
        throttled.One("Code").ShouldBe("Throttling");
        reached.ShouldBe(0);
        healed.Status.ShouldBe(HttpStatusCode.OK);
        proxy.Calls.Select(call => call.Injected).ShouldBe([true, false]);
    }

    [Fact]
    public async Task One_operation_can_be_denied_while_others_work()
    {
        proxy.Break(Fault.AccessDenied, "PutMetricAlarm");

        (await PutAsync()).One("Code").ShouldBe("AccessDenied");
        (await client.CloudWatchAsync("DescribeAlarms")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_call_that_hangs_goes_on_when_healed()
    {
        proxy.Break(Fault.Hang);
        var hanging = PutAsync();
        await Testbed.Waiting.Wait.UntilAsync(
            _ => Task.FromResult(proxy.Calls.Count == 1),
            "the call has arrived",
            cancellationToken: TestContext.Current.CancellationToken
        );
        hanging.IsCompleted.ShouldBeFalse();

        proxy.Heal();

        (await hanging).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Connections_can_be_cut_and_refused_and_accepted_again()
    {
        proxy.Break(Fault.Disconnect);
        await PutAsync().ShouldThrowAsync<HttpRequestException>();
        await proxy.RefuseConnectionsAsync();
        await PutAsync().ShouldThrowAsync<HttpRequestException>();

        await proxy.AcceptConnectionsAsync(TestContext.Current.CancellationToken);

        (await PutAsync()).Status.ShouldBe(HttpStatusCode.OK);
    }

    private Task<Answer> PutAsync() => client.PutMetricAlarmAsync("a");
}
