using System.Net;
using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.CloudWatch;

public sealed class AlarmTests : SimulatorTest
{
    [Fact]
    public async Task A_new_alarm_is_answered_as_it_was_put_with_what_AWS_adds()
    {
        await PutAsync(
            "a&b",
            ("Threshold", "5"),
            ("OKActions", ""),
            ("EvaluationWindow.WallClockWindow.Timezone", "Europe/Berlin")
        );

        var alarm = await Client.CloudWatchAsync("DescribeAlarms");

        alarm.One("AlarmName").ShouldBe("a&b");
        alarm.One("AlarmArn").ShouldBe("arn:aws:cloudwatch:eu-west-1:123456789012:alarm:a&b");
        alarm.One("StateValue").ShouldBe("INSUFFICIENT_DATA");
        alarm.One("ActionsEnabled").ShouldBe("true");
        alarm.One("Threshold").ShouldBe("5.0");
        alarm.One("OKActions").ShouldBeEmpty();
        alarm.One("Timezone").ShouldBe("Europe/Berlin");
        alarm.One("AlarmActions").ShouldBeEmpty();
        alarm.One("InsufficientDataActions").ShouldBeEmpty();
        alarm.One("Dimensions").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("EvaluateLowSampleCountPercentile")]
    [InlineData("TreatMissingData")]
    [InlineData("DatapointsToAlarm")]
    [InlineData("Unit")]
    [InlineData("Metrics")]
    [InlineData("Tags")]
    public async Task What_was_not_put_is_not_answered(string member)
    {
        await PutAsync("a", ("Tags.member.1.Key", "k"), ("Tags.member.1.Value", "v"));

        (await Client.CloudWatchAsync("DescribeAlarms")).All(member).ShouldBeEmpty();
    }

    [Fact]
    public async Task List_members_keep_their_order_beyond_nine()
    {
        var names = Enumerable
            .Range(1, 12)
            .SelectMany(i => new[] { ($"Dimensions.member.{i}.Name", $"d{i}"), ($"Dimensions.member.{i}.Value", "v") });

        await PutAsync("a", [.. names]);

        var alarm = await Client.CloudWatchAsync("DescribeAlarms");
        alarm.All("Name").ShouldBe(Enumerable.Range(1, 12).Select(i => $"d{i}"));
    }

    [Fact]
    public async Task An_update_replaces_the_configuration_and_keeps_tags_and_state()
    {
        await PutAsync(
            "a",
            ("TreatMissingData", "ignore"),
            ("Tags.member.1.Key", "team"),
            ("Tags.member.1.Value", "ml")
        );
        await Client.CloudWatchAsync(
            "SetAlarmState",
            ("AlarmName", "a"),
            ("StateValue", "ALARM"),
            ("StateReason", "test")
        );

        await PutAsync("a", ("Unit", "Count"), ("Tags.member.1.Key", "other"), ("Tags.member.1.Value", "x"));

        var alarm = await Client.CloudWatchAsync("DescribeAlarms");
        alarm.All("TreatMissingData").ShouldBeEmpty();
        alarm.One("Unit").ShouldBe("Count");
        alarm.One("StateValue").ShouldBe("ALARM");
        (await TagsAsync("a")).ShouldBe(["team"]);
    }

    [Fact]
    public async Task Tags_are_added_and_removed_by_their_own_operations()
    {
        await PutAsync("a");
        var arn = ("ResourceARN", Arn("a"));

        await Client.CloudWatchAsync(
            "TagResource",
            arn,
            ("Tags.member.1.Key", "k1"),
            ("Tags.member.1.Value", "v"),
            ("Tags.member.2.Key", "k2"),
            ("Tags.member.2.Value", "")
        );
        await Client.CloudWatchAsync("UntagResource", arn, ("TagKeys.member.1", "k1"));

        (await TagsAsync("a")).ShouldBe(["k2"]);
        var mappings = await Client.JsonAsync("tagging", "ResourceGroupsTaggingAPI_20170126.GetResources", "{}");
        mappings.ShouldContain("\"Key\":\"k2\"");
    }

    [Fact]
    public async Task Pages_hold_fifty_unless_told_and_a_hundred_at_most()
    {
        foreach (var number in Enumerable.Range(0, 130))
        {
            await PutAsync($"a{number:d3}");
        }

        var first = await Client.CloudWatchAsync("DescribeAlarms");
        var large = await Client.CloudWatchAsync("DescribeAlarms", ("MaxRecords", "100"));
        var rest = await Client.CloudWatchAsync("DescribeAlarms", ("NextToken", large.One("NextToken")));

        first.All("AlarmName").Length.ShouldBe(50);
        large.All("AlarmName").Length.ShouldBe(100);
        rest.All("AlarmName").ShouldBe(Enumerable.Range(100, 30).Select(number => $"a{number:d3}"));
        rest.All("NextToken").ShouldBeEmpty();
    }

    [Fact]
    public async Task Accounts_and_regions_are_apart()
    {
        await PutAsync("a");
        using var elsewhere = new AwsQueryClient(Server.Url, region: "us-east-1", clock: Clock);

        (await elsewhere.CloudWatchAsync("DescribeAlarms")).All("AlarmName").ShouldBeEmpty();
    }

    [Fact]
    public async Task An_access_key_leads_to_its_account()
    {
        var options = new SimulatorOptions { Accounts = new Dictionary<string, string> { ["AKIA1"] = "111122223333" } };
        await using var other = await AwsSimulatorServer.StartAsync(options, cancellationToken: Cancellation);
        using var caller = new AwsQueryClient(other.Url, accessKeyId: "AKIA1");

        (await caller.CallAsync("sts", "GetCallerIdentity")).One("Account").ShouldBe("111122223333");
    }

    [Fact]
    public async Task A_refusal_has_the_shape_of_AWS()
    {
        var answer = await Client.CloudWatchAsync("ListTagsForResource", ("ResourceARN", "arn:none"));

        answer.Status.ShouldBe(HttpStatusCode.NotFound);
        answer.One("Code").ShouldBe("ResourceNotFoundException");
        answer.One("Type").ShouldBe("Sender");
        answer.One("RequestId").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_change_behind_the_operators_back_is_seen_and_not_logged()
    {
        await PutAsync("a", ("Threshold", "1"));
        var before = Server.Calls.Last;

        Server.CloudWatch.Alarms(AccountId, Region).Change("a", new JsonObject { ["Threshold"] = 9 });

        Server.Calls.Last.ShouldBe(before);
        (await Client.CloudWatchAsync("DescribeAlarms")).One("Threshold").ShouldBe("9.0");
        Server.Calls.After(before).ShouldHaveSingleItem().Operation.ShouldBe("DescribeAlarms");
    }

    [Fact]
    public async Task Deleting_ignores_unknown_names()
    {
        await PutAsync("a");

        var answer = await Client.CloudWatchAsync(
            "DeleteAlarms",
            ("AlarmNames.member.1", "a"),
            ("AlarmNames.member.2", "unknown")
        );

        answer.Status.ShouldBe(HttpStatusCode.OK);
        (await Client.CloudWatchAsync("DescribeAlarms")).All("AlarmName").ShouldBeEmpty();
    }
}
