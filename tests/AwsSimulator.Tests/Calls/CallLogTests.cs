namespace SageMakerMonitorOperator.AwsSimulator.Tests.Calls;

public sealed class CallLogTests : IAsyncLifetime
{
    private AwsSimulatorServer server = null!;
    private AwsQueryClient client = null!;

    public async ValueTask InitializeAsync()
    {
        server = await AwsSimulatorServer.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        client = new(server.Url);
        await client.PutMetricAlarmAsync("a");
        await client.CloudWatchAsync("DescribeAlarms");
        await client.CallAsync("sts", "AssumeRole", ("RoleArn", "arn:aws:iam::1:role/r"));
        await client.CloudWatchAsync(
            "ListTagsForResource",
            ("ResourceARN", "arn:aws:cloudwatch:eu-west-1:123456789012:alarm:a")
        );
        await client.CloudWatchAsync("DeleteAlarms", ("AlarmNames.member.1", "b"));
    }

    public ValueTask DisposeAsync()
    {
        client.Dispose();
        return server.DisposeAsync();
    }

    [Fact]
    public void Writes_are_what_is_not_known_to_only_read() =>
        server.Calls.Writes().Select(call => call.Operation).ShouldBe(["PutMetricAlarm", "DeleteAlarms"]);

    [Fact]
    public void Calls_are_found_by_operation() =>
        server.Calls.Of("DescribeAlarms").ShouldHaveSingleItem().Number.ShouldBe(2);

    [Fact]
    public void Calls_are_found_by_what_they_mention() =>
        server.Calls.Mentioning("a").Select(call => call.Operation).ShouldBe(["PutMetricAlarm", "ListTagsForResource"]);

    [Fact]
    public void A_number_parts_earlier_calls_from_later_ones()
    {
        server.Calls.Writes(after: 1).ShouldHaveSingleItem().Operation.ShouldBe("DeleteAlarms");
        server.Calls.Of("PutMetricAlarm", after: 1).ShouldBeEmpty();
        server.Calls.Mentioning("a", after: 4).ShouldBeEmpty();
        server.Calls.After(server.Calls.Last).ShouldBeEmpty();
    }

    [Fact]
    public void A_call_says_who_asked_and_whether_it_was_committed()
    {
        var call = server.Calls.After(0)[0];

        (call.AccessKeyId, call.AccountId, call.Region).ShouldBe(("testing", "123456789012", "eu-west-1"));
        (call.Committed, call.Injected, call.IsThrottled).ShouldBe((true, false, false));
    }
}
