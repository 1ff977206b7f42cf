using Microsoft.Extensions.Time.Testing;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.Answering;

public sealed class LatencyTests : IAsyncLifetime
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private AwsSimulatorServer server = null!;
    private AwsQueryClient client = null!;

    public async ValueTask InitializeAsync()
    {
        var options = new SimulatorOptions { Latency = TimeSpan.FromSeconds(10) };
        server = await AwsSimulatorServer.StartAsync(options, clock, TestContext.Current.CancellationToken);
        client = new(server.Url, clock: clock);
    }

    public ValueTask DisposeAsync()
    {
        client.Dispose();
        return server.DisposeAsync();
    }

    [Fact]
    public async Task A_call_is_executed_and_answered_after_the_latency()
    {
        var start = clock.GetUtcNow();
        var answer = client.CloudWatchAsync("DescribeAlarms");

        await AdvanceUntilAsync(answer);

        server.Calls.After(0).ShouldHaveSingleItem().At.ShouldBeGreaterThanOrEqualTo(start.AddSeconds(10));
    }

    [Fact]
    public async Task An_operation_may_have_a_latency_of_its_own()
    {
        server.Latency.Set("DescribeAlarms", TimeSpan.Zero);
        server.Latency.Set("PutMetricAlarm", TimeSpan.FromMinutes(1));
        var put = client.PutMetricAlarmAsync("a");

        await client.CloudWatchAsync("DescribeAlarms");
        await AdvanceUntilAsync(put);

        server.Calls.After(0).Select(call => call.Operation).ShouldBe(["DescribeAlarms", "PutMetricAlarm"]);
    }

    private async Task AdvanceUntilAsync(Task answer)
    {
        while (!answer.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        await answer;
    }
}
