using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Journal;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.EventBridge;

public sealed class RuleTests : EventBridgeTest
{
    [Fact]
    public async Task A_put_replaces_the_rule_and_keeps_targets_and_tags()
    {
        var rule = Rule();
        rule["Description"] = "first";
        rule["State"] = "DISABLED";
        rule["RoleArn"] = Role;
        rule["Tags"] = new JsonArray(new JsonObject { ["Key"] = "team", ["Value"] = "ml" });
        (await DoneAsync("PutRule", rule))["RuleArn"]!.ToString().ShouldBe(RuleArn());
        await DoneAsync("PutTargets", Put(Target()));

        var second = Rule();
        second["Tags"] = new JsonArray(new JsonObject { ["Key"] = "team", ["Value"] = "ops" });
        await DoneAsync("PutRule", second);

        (await DescribeAsync())
            .ToJsonString()
            .ShouldBe(
                $$"""{"State":"ENABLED","EventPattern":"{{Pattern.Replace("\"", "\\u0022", StringComparison.Ordinal)}}","Name":"{{Name}}","Arn":"{{RuleArn()}}","EventBusName":"default","CreatedBy":"{{AccountId}}"}"""
            );
        Rules.FindTags(Name)!["team"].ShouldBe("ml");
        (await TargetIdsAsync()).ShouldBe(["queue"]);
        Server
            .Journal.Of(RuleArn())
            .Select(change => change.Kind)
            .ShouldBe([ResourceChangeKind.Created, ResourceChangeKind.Updated, ResourceChangeKind.Updated]);
    }

    [Theory]
    [InlineData("ml", "rule/ml/failed-trainings")]
    [InlineData("arn:aws:events:eu-west-1:123456789012:event-bus/ml", "rule/ml/failed-trainings")]
    [InlineData("default", "rule/failed-trainings")]
    [InlineData("arn:aws:events:eu-west-1:123456789012:event-bus/default", "rule/failed-trainings")]
    [InlineData("aws.partner/x.com/1/y", "rule/aws.partner/x.com/1/y/failed-trainings")]
    public async Task A_bus_has_rules_of_its_own_and_is_named_by_name_or_ARN(string bus, string arn)
    {
        Rules.AddBus("ml");
        Rules.AddBus("aws.partner/x.com/1/y");
        var rule = Rule();
        rule["EventBusName"] = bus;

        (await DoneAsync("PutRule", rule))["RuleArn"]!.ToString().ShouldEndWith(arn);

        var described = await DoneAsync("DescribeRule", new() { ["Name"] = Name, ["EventBusName"] = bus });
        described["EventBusName"]!.ToString().ShouldNotContain("arn:");
        (await DoneAsync("ListRules", new() { ["EventBusName"] = bus }))["Rules"]!.AsArray().Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("PutRule")]
    [InlineData("DescribeRule")]
    [InlineData("DeleteRule")]
    [InlineData("ListRules")]
    public async Task A_bus_that_is_not_there_is_not_found(string operation)
    {
        var request = Rule();
        request["EventBusName"] = "unknown";
        await RefusedAsync(operation, request, Missing, "Event bus unknown does not exist.");

        request["EventBusName"] = $"arn:aws:events:{Region}:999999999999:event-bus/default";
        await RefusedAsync(operation, request, Missing, "does not exist.");
    }

    [Theory]
    [InlineData("Name", "a b", "regular expression pattern")]
    [InlineData("Name", "", "Member must have length greater than or equal to 1")]
    [InlineData("EventPattern", "", "Parameter(s) EventPattern or ScheduleExpression must be specified.")]
    [InlineData("State", "enabled", "enum value set")]
    [InlineData("ScheduleExpression", "every day", "Parameter ScheduleExpression is not valid.")]
    [InlineData("ScheduleExpression", "rate(1 days)", "Parameter ScheduleExpression is not valid.")]
    [InlineData("ScheduleExpression", "rate(5 minute)", "Parameter ScheduleExpression is not valid.")]
    [InlineData("ScheduleExpression", "cron(0 12 * * * *)", "Parameter ScheduleExpression is not valid.")]
    public async Task A_rule_that_AWS_does_not_take_is_refused(string member, string value, string message)
    {
        var rule = Rule();
        rule[member] = value;

        await RefusedAsync("PutRule", rule, Invalid, message);
    }

    [Theory]
    [InlineData("rate(1 day)")]
    [InlineData("rate(5 minutes)")]
    [InlineData("cron(0 12 * * ? *)")]
    [InlineData("cron(0/15 8-17 ? * MON-FRI *)")]
    [InlineData("cron(0 8 1 * ? 2026)")]
    [InlineData("cron(0 18 ? * 6L *)")]
    public async Task A_schedule_is_taken_on_the_default_bus_only(string schedule)
    {
        Rules.AddBus("ml");
        JsonObject rule = new() { ["Name"] = Name, ["ScheduleExpression"] = schedule };
        await DoneAsync("PutRule", rule);

        rule["EventBusName"] = "ml";
        await RefusedAsync("PutRule", rule, Invalid, "supported only on the default event bus");
    }

    [Fact]
    public async Task All_management_events_are_for_patterns_only()
    {
        var rule = Rule();
        rule["State"] = "ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS";
        await DoneAsync("PutRule", rule);
        (await DescribeAsync())["State"]!.ToString().ShouldBe("ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS");

        rule["ScheduleExpression"] = "rate(1 day)";
        await RefusedAsync("PutRule", rule, Invalid, "ScheduleExpression");
    }

    [Fact]
    public async Task A_pattern_is_checked_and_bounded()
    {
        var rule = Rule();
        rule["EventPattern"] = """{"source":"aws.sagemaker"}""";
        await RefusedAsync("PutRule", rule, "InvalidEventPatternException", "must be an object or an array");

        rule["EventPattern"] = $$"""{"source":["{{new string('x', 2040)}}"]}""";
        await RefusedAsync("PutRule", rule, Limit);
        Rules.MostPatternCharacters = 4096;
        await DoneAsync("PutRule", rule);
    }

    [Fact]
    public async Task A_bus_has_a_number_of_rules_at_most()
    {
        Rules.MostRules = 1;
        await PutRuleAsync();

        await PutRuleAsync();
        await RefusedAsync("PutRule", Rule("another"), Limit, "maximum number allowed");
    }

    [Fact]
    public async Task A_role_that_EventBridge_cannot_assume_yet_is_refused()
    {
        var rule = Rule();
        rule["RoleArn"] = Role;
        Rules.Refuse(Role);
        await RefusedAsync("PutRule", rule, Invalid, "cannot be assumed by principal");

        Rules.Allow(Role);
        await DoneAsync("PutRule", rule);
    }

    [Fact]
    public async Task Rules_are_listed_a_hundred_on_a_page()
    {
        for (var number = 0; number < 150; number++)
        {
            Rules.Add($"r{number:000}", new() { ["EventPattern"] = Pattern });
        }

        var first = await DoneAsync("ListRules", new() { ["NamePrefix"] = "r" });
        var second = await DoneAsync(
            "ListRules",
            new() { ["NamePrefix"] = "r", ["NextToken"] = first["NextToken"]!.ToString() }
        );

        first["Rules"]!.AsArray().Count.ShouldBe(100);
        second["Rules"]!.AsArray().Count.ShouldBe(50);
        second["NextToken"].ShouldBeNull();
        await RefusedAsync("ListRules", new() { ["Limit"] = 101 }, Invalid, "less than or equal to 100");
    }

    [Fact]
    public async Task A_rule_with_targets_is_not_deleted_and_one_that_is_gone_is()
    {
        await PutRuleAsync();
        await DoneAsync("PutTargets", Put(Target()));
        await RefusedAsync("DeleteRule", Rule(), Invalid, "Rule can't be deleted since it has targets.");

        await DoneAsync("RemoveTargets", Remove("queue"));
        await DoneAsync("DeleteRule", Rule());
        await DoneAsync("DeleteRule", Rule());

        await RefusedAsync("DescribeRule", Rule(), Missing, $"Rule {Name} does not exist on EventBus default.");
        Server.Journal.Of(RuleArn()).Count(change => change.Kind == ResourceChangeKind.Deleted).ShouldBe(1);
    }

    [Fact]
    public async Task A_rule_that_a_service_manages_is_left_to_it()
    {
        Rules.Add(Name, new() { ["EventPattern"] = Pattern }, managedBy: "states.amazonaws.com");

        (await DescribeAsync())["ManagedBy"]!.ToString().ShouldBe("states.amazonaws.com");
        foreach (var operation in (string[])["PutRule", "DeleteRule", "EnableRule", "DisableRule"])
        {
            await RefusedAsync(operation, Rule(), Managed, "states.amazonaws.com");
        }

        await RefusedAsync("PutTargets", Put(Target()), Managed);
        await RefusedAsync("RemoveTargets", Remove("queue"), Managed);
        await RefusedAsync("TagResource", new() { ["ResourceARN"] = RuleArn(), ["Tags"] = new JsonArray() }, Managed);
    }

    [Fact]
    public async Task A_rule_is_switched_off_and_on()
    {
        await PutRuleAsync();

        await DoneAsync("DisableRule", Rule());
        (await DescribeAsync())["State"]!.ToString().ShouldBe("DISABLED");
        await DoneAsync("EnableRule", Rule());
        (await DescribeAsync())["State"]!.ToString().ShouldBe("ENABLED");
    }

    [Fact]
    public async Task Reads_lag_behind_writes()
    {
        Server.Lag = TimeSpan.FromSeconds(30);
        await PutRuleAsync();

        await RefusedAsync("DescribeRule", Rule(), Missing);
        Clock.Advance(Server.Lag);
        (await DescribeAsync())["Name"]!.ToString().ShouldBe(Name);
    }

    [Fact]
    public async Task What_is_changed_by_hand_is_seen_and_leaves_no_trace()
    {
        await PutRuleAsync();
        var last = Server.Journal.Last;

        Rules.Change(Name, new() { ["State"] = "DISABLED", ["Description"] = "by hand" }).ShouldBeTrue();
        Rules.SetTarget(Name, Target("by-hand")).ShouldBeTrue();

        (await DescribeAsync())["Description"]!.ToString().ShouldBe("by hand");
        (await TargetIdsAsync()).ShouldBe(["by-hand"]);
        Rules.Change(Name, new() { ["State"] = null, ["Targets"] = new JsonArray() }).ShouldBeTrue();
        Rules.Find(Name)!["State"]!.ToString().ShouldBe("ENABLED");
        Rules.Remove(Name).ShouldBeTrue();
        Rules.Remove(Name).ShouldBeFalse();
        Server.Journal.Last.ShouldBe(last);
    }

    [Fact]
    public async Task An_account_has_a_snapshot_of_rules_with_targets()
    {
        await PutRuleAsync();
        await DoneAsync("PutTargets", Put(Target("b"), Target("a")));

        var snapshot = Server.Snapshot(AccountId).ToJsonString();

        snapshot.ShouldContain(RuleArn());
        snapshot
            .IndexOf("\"a\"", StringComparison.Ordinal)
            .ShouldBeLessThan(snapshot.IndexOf("\"b\"", StringComparison.Ordinal));
    }
}
