using System.Net;
using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.AwsSimulator.Tests;

public sealed class AlarmTests : IAsyncLifetime
{
    private AwsSimulatorServer server = null!;
    private AwsQueryClient client = null!;

    public async ValueTask InitializeAsync()
    {
        server = await AwsSimulatorServer.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        client = new(server.Url);
    }

    public ValueTask DisposeAsync()
    {
        client.Dispose();
        return server.DisposeAsync();
    }

    [Fact]
    public async Task A_new_alarm_is_answered_as_it_was_put_with_what_AWS_adds()
    {
        await client.CloudWatchAsync(
            "PutMetricAlarm",
            ("AlarmName", "a&b"),
            ("Threshold", "5"),
            ("OKActions", ""),
            ("Metrics.member.1.Id", "m1"),
            ("Metrics.member.1.MetricStat.Metric.Dimensions.member.1.Name", "EndpointName"),
            ("EvaluationWindow.WallClockWindow.Timezone", "Europe/Berlin")
        );

        var alarm = await client.CloudWatchAsync("DescribeAlarms");

        alarm.One("AlarmName").ShouldBe("a&b");
        alarm.One("AlarmArn").ShouldBe("arn:aws:cloudwatch:eu-west-1:123456789012:alarm:a&b");
        alarm.One("StateValue").ShouldBe("INSUFFICIENT_DATA");
        alarm.One("ActionsEnabled").ShouldBe("true");
        alarm.One("Threshold").ShouldBe("5.0");
        alarm.One("OKActions").ShouldBeEmpty();
        alarm.One("Id").ShouldBe("m1");
        alarm.One("Timezone").ShouldBe("Europe/Berlin");
        alarm.Xml.ToString().ShouldNotContain("EvaluateLowSampleCountPercentile");
    }

    [Fact]
    public async Task List_members_keep_their_order_beyond_nine()
    {
        var names = Enumerable.Range(1, 12).Select(i => ($"Dimensions.member.{i}.Name", $"d{i}"));

        await client.CloudWatchAsync("PutMetricAlarm", [("AlarmName", "a"), .. names]);

        var alarm = await client.CloudWatchAsync("DescribeAlarms");
        alarm.All("Name").ShouldBe(Enumerable.Range(1, 12).Select(i => $"d{i}"));
    }

    [Fact]
    public async Task An_update_replaces_the_configuration_and_keeps_tags_and_state()
    {
        await PutAsync("a", ("Period", "60"), ("Tags.member.1.Key", "team"), ("Tags.member.1.Value", "ml"));
        await client.CloudWatchAsync(
            "SetAlarmState",
            ("AlarmName", "a"),
            ("StateValue", "ALARM"),
            ("StateReason", "test")
        );

        await PutAsync("a", ("Unit", "Count"), ("Tags.member.1.Key", "other"), ("Tags.member.1.Value", "x"));

        var alarm = await client.CloudWatchAsync("DescribeAlarms");
        alarm.All("Period").ShouldBeEmpty();
        alarm.One("Unit").ShouldBe("Count");
        alarm.One("StateValue").ShouldBe("ALARM");
        (await TagsAsync("a")).ShouldBe(["team"]);
    }

    [Fact]
    public async Task Tags_are_added_and_removed_by_their_own_operations()
    {
        await PutAsync("a");
        var arn = ("ResourceARN", "arn:aws:cloudwatch:eu-west-1:123456789012:alarm:a");

        await client.CloudWatchAsync("TagResource", arn, ("Tags.member.1.Key", "k1"), ("Tags.member.2.Key", "k2"));
        await client.CloudWatchAsync("UntagResource", arn, ("TagKeys.member.1", "k1"));

        (await TagsAsync("a")).ShouldBe(["k2"]);
        var mappings = await client.JsonAsync("tagging", "ResourceGroupsTaggingAPI_20170126.GetResources", "{}");
        mappings.ShouldContain("\"Key\":\"k2\"");
    }

    [Fact]
    public async Task Pages_hold_fifty_unless_told_and_a_hundred_at_most()
    {
        foreach (var number in Enumerable.Range(0, 130))
        {
            await PutAsync($"a{number:d3}");
        }

        var first = await client.CloudWatchAsync("DescribeAlarms");
        var large = await client.CloudWatchAsync("DescribeAlarms", ("MaxRecords", "100"));
        var rest = await client.CloudWatchAsync("DescribeAlarms", ("NextToken", large.One("NextToken")));

        first.All("AlarmName").Length.ShouldBe(50);
        large.All("AlarmName").Length.ShouldBe(100);
        rest.All("AlarmName").ShouldBe(Enumerable.Range(100, 30).Select(number => $"a{number:d3}"));
        rest.All("NextToken").ShouldBeEmpty();
    }

    [Fact]
    public async Task Accounts_and_regions_are_apart()
    {
        await PutAsync("a");
        using var elsewhere = new AwsQueryClient(server.Url, region: "us-east-1");

        (await elsewhere.CloudWatchAsync("DescribeAlarms")).All("AlarmName").ShouldBeEmpty();
    }

    [Fact]
    public async Task An_access_key_leads_to_its_account()
    {
        var options = new SimulatorOptions { Accounts = new Dictionary<string, string> { ["AKIA1"] = "111122223333" } };
        await using var other = await AwsSimulatorServer.StartAsync(
            options,
            cancellationToken: TestContext.Current.CancellationToken
        );
        using var caller = new AwsQueryClient(other.Url, accessKeyId: "AKIA1");

        (await caller.CallAsync("sts", "GetCallerIdentity")).One("Account").ShouldBe("111122223333");
    }

    [Fact]
    public async Task A_refusal_has_the_shape_of_AWS()
    {
        var answer = await client.CloudWatchAsync("ListTagsForResource", ("ResourceARN", "arn:none"));

        answer.Status.ShouldBe(HttpStatusCode.NotFound);
        answer.One("Code").ShouldBe("ResourceNotFoundException");
        answer.One("Type").ShouldBe("Sender");
        answer.One("RequestId").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_change_behind_the_operators_back_is_seen_and_not_logged()
    {
        await PutAsync("a", ("Threshold", "1"));
        var before = server.Calls.Last;

        server.CloudWatch.Alarms("123456789012", "eu-west-1").Change("a", new JsonObject { ["Threshold"] = 9 });

        server.Calls.Last.ShouldBe(before);
        (await client.CloudWatchAsync("DescribeAlarms")).One("Threshold").ShouldBe("9.0");
        server.Calls.After(before).ShouldHaveSingleItem().Operation.ShouldBe("DescribeAlarms");
    }

    [Fact]
    public async Task Deleting_ignores_unknown_names()
    {
        await PutAsync("a");

        var answer = await client.CloudWatchAsync(
            "DeleteAlarms",
            ("AlarmNames.member.1", "a"),
            ("AlarmNames.member.2", "unknown")
        );

        answer.Status.ShouldBe(HttpStatusCode.OK);
        (await client.CloudWatchAsync("DescribeAlarms")).All("AlarmName").ShouldBeEmpty();
    }

    private Task<Answer> PutAsync(string name, params (string, string)[] fields) =>
        client.CloudWatchAsync("PutMetricAlarm", [("AlarmName", name), .. fields]);

    private async Task<string[]> TagsAsync(string name)
    {
        var arn = $"arn:aws:cloudwatch:eu-west-1:123456789012:alarm:{name}";
        return (await client.CloudWatchAsync("ListTagsForResource", ("ResourceARN", arn))).All("Key");
    }
}
