using System.Net;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.CloudWatch.MuteRules;
using SageMakerMonitorOperator.AwsSimulator.Journal;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.CloudWatch;

public sealed class MuteRuleTests : SimulatorTest
{
    private static readonly (string, string)[] Sundays =
    [
        ("Rule.Schedule.Expression", "cron(0 2 * * SUN)"),
        ("Rule.Schedule.Duration", "PT4H"),
    ];

    private MuteRuleStore Rules => Server.CloudWatch.MuteRules(AccountId, Region);

    [Fact]
    public async Task A_rule_is_shown_as_it_was_put_with_what_AWS_adds()
    {
        await PutAsync("a");

        (
            await PutRuleAsync([
                .. Sundays,
                ("Description", "maintenance"),
                ("MuteTargets.AlarmNames.member.1", "a"),
                ("StartDate", "2026-04-15T08:00:59Z"),
                ("ExpireDate", "2026-12-31T23:59:59+00:00"),
            ])
        ).Status.ShouldBe(HttpStatusCode.OK);

        var rule = await GetAsync();
        rule.One("AlarmMuteRuleArn").ShouldBe(RuleArn);
        rule.One("Expression").ShouldBe("cron(0 2 * * SUN)");
        rule.One("Duration").ShouldBe("PT4H");
        rule.One("member").ShouldBe("a");
        rule.One("StartDate").ShouldBe("2026-04-15T08:00:00.000Z");
        rule.One("ExpireDate").ShouldBe("2026-12-31T23:59:00.000Z");
        rule.One("Status").ShouldBe("SCHEDULED");
        rule.One("MuteType").ShouldBe("RECURRING");
        rule.All("Timezone").ShouldBeEmpty();
        rule.All("Tags").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("cron(0 2 * * *)", "PT4H", "2026-01-02T01:59:00Z", "SCHEDULED")]
    [InlineData("cron(0 2 * * *)", "PT4H", "2026-01-02T02:00:00Z", "ACTIVE")]
    [InlineData("cron(0 2 * * *)", "PT4H", "2026-01-02T05:59:59Z", "ACTIVE")]
    [InlineData("cron(0 2 * * *)", "PT4H", "2026-01-02T06:00:00Z", "SCHEDULED")]
    [InlineData("cron(30 18 * JAN-MAR FRI,SUN)", "P1D", "2026-01-03T18:29:00Z", "ACTIVE")]
    [InlineData("cron(30 18 * JAN-MAR FRI,SUN)", "P1D", "2026-01-03T18:30:00Z", "SCHEDULED")]
    [InlineData("cron(0 0 1,15 * *)", "P15D", "2026-01-30T00:00:00Z", "SCHEDULED")]
    [InlineData("at(2026-01-02T02:00)", "PT1H", "2026-01-02T02:59:00Z", "ACTIVE")]
    [InlineData("at(2026-01-02T02:00)", "PT1H", "2026-01-02T03:00:00Z", "EXPIRED")]
    public async Task The_status_follows_the_clock(string expression, string duration, string now, string status)
    {
        await PutRuleAsync(("Rule.Schedule.Expression", expression), ("Rule.Schedule.Duration", duration));

        Clock.SetUtcNow(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture));

        Rules.Find("r")!["Status"]!.ToString().ShouldBe(status);
    }

    [Fact]
    public async Task A_schedule_is_in_its_time_zone()
    {
        await PutRuleAsync(
            ("Rule.Schedule.Expression", "at(2026-01-02T02:00)"),
            ("Rule.Schedule.Duration", "PT1H"),
            ("Rule.Schedule.Timezone", "Asia/Tokyo")
        );

        Clock.SetUtcNow(new(2026, 1, 1, 17, 30, 0, TimeSpan.Zero));

        var rule = await GetAsync();
        (rule.One("Status"), rule.One("MuteType")).ShouldBe(("ACTIVE", "ONE_TIME"));
    }

    public static TheoryData<AlarmCase> Bad =>
        [
            new AlarmCase("no schedule", "Member must not be null", ("Rule.Schedule.Expression", "")),
            new AlarmCase("a name of 256 characters", "less than or equal to 255", ("Name", new('n', 256))),
            new AlarmCase(
                "a description of 1025 characters",
                "less than or equal to 1024",
                ("Description", new('d', 1025))
            ),
            new AlarmCase("six fields", "Expression", ("Rule.Schedule.Expression", "cron(0 2 * * ? *)")),
            new AlarmCase("steps", "Expression", ("Rule.Schedule.Expression", "cron(*/5 * * * *)")),
            new AlarmCase("minute 60", "Expression", ("Rule.Schedule.Expression", "cron(60 * * * *)")),
            new AlarmCase("an unknown day", "Expression", ("Rule.Schedule.Expression", "cron(0 2 * * SUNDAY)")),
            new AlarmCase("a rate", "Expression", ("Rule.Schedule.Expression", "rate(1 hour)")),
            new AlarmCase("no such day", "Expression", ("Rule.Schedule.Expression", "at(2027-02-30T02:00)")),
            new AlarmCase("seconds", "Expression", ("Rule.Schedule.Expression", "at(2027-02-20T02:00:00)")),
            new AlarmCase("59 seconds", "Duration", ("Rule.Schedule.Duration", "PT59S")),
            new AlarmCase("more than 15 days", "Duration", ("Rule.Schedule.Duration", "P15DT1M")),
            new AlarmCase("a month", "Duration", ("Rule.Schedule.Duration", "P1M")),
            new AlarmCase("no duration", "Duration", ("Rule.Schedule.Duration", "4h")),
            new AlarmCase("no time zone", "Timezone", ("Rule.Schedule.Timezone", "Mars/Olympus")),
            new AlarmCase("an unknown alarm", "do not exist: unknown", ("MuteTargets.AlarmNames.member.1", "unknown")),
            new AlarmCase(
                "an expiry before the start",
                "ExpireDate",
                ("StartDate", "2027-01-01T00:00:00Z"),
                ("ExpireDate", "2027-01-01T00:00:30Z")
            ),
            new AlarmCase("an expiry in the past", "expired", ("ExpireDate", "2025-12-31T00:00:00Z")),
            new AlarmCase("a start that is no time", "StartDate", ("StartDate", "soon")),
            new AlarmCase(
                "dates with at",
                "at expression",
                ("Rule.Schedule.Expression", "at(2027-01-01T00:00)"),
                ("ExpireDate", "2028-01-01T00:00:00Z")
            ),
            new AlarmCase("a time that is over", "expired", ("Rule.Schedule.Expression", "at(2025-12-31T00:00)")),
            new AlarmCase("a tag of AWS", "aws:", ("Tags.member.1.Key", "aws:x"), ("Tags.member.1.Value", "y")),
        ];

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task A_bad_rule_is_refused_and_nothing_is_made(AlarmCase bad)
    {
        (await PutRuleAsync(bad.Fields)).ShouldBeRefused(bad.Code, bad.Message);

        Rules.Find("r").ShouldBeNull();
        Server.Journal.After(0).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_hundred_alarms_are_muted_at_most()
    {
        var names = AwsQueryClient.List("MuteTargets.AlarmNames", [.. Enumerable.Range(0, 101).Select(n => $"a{n}")]);

        (await PutRuleAsync(names)).ShouldBeRefused("ValidationError", "less than or equal to 100");
    }

    [Fact]
    public async Task An_update_replaces_the_configuration_and_keeps_the_tags()
    {
        await PutRuleAsync(("Description", "x"), ("Tags.member.1.Key", "team"), ("Tags.member.1.Value", "ml"));

        await PutRuleAsync(("Tags.member.1.Key", "other"), ("Tags.member.1.Value", "x"));

        (await GetAsync()).All("Description").ShouldBeEmpty();
        Rules.FindTags("r")!.Keys.ShouldBe(["team"]);
        Server
            .Journal.Of(RuleArn)
            .Select(change => change.Kind)
            .ShouldBe([ResourceChangeKind.Created, ResourceChangeKind.Updated]);
    }

    [Fact]
    public async Task Tags_are_changed_by_their_own_operations_and_listed_by_the_tagging_API()
    {
        await PutRuleAsync();
        var arn = ("ResourceARN", RuleArn);

        await Client.CloudWatchAsync("TagResource", arn, ("Tags.member.1.Key", "k"), ("Tags.member.1.Value", "v"));

        (await Client.CloudWatchAsync("ListTagsForResource", arn)).One("Key").ShouldBe("k");
        var mappings = await Client.JsonAsync(
            "tagging",
            "ResourceGroupsTaggingAPI_20170126.GetResources",
            """{"ResourceTypeFilters":["cloudwatch:alarm-mute-rule"]}"""
        );
        mappings.ShouldContain(RuleArn);
    }

    [Fact]
    public async Task A_rule_that_is_not_there_is_not_found_and_deleted_without_an_error()
    {
        (await GetAsync()).ShouldBeRefused("ResourceNotFoundException", "", HttpStatusCode.NotFound);

        (await DeleteRuleAsync()).Status.ShouldBe(HttpStatusCode.OK);
        Server.Journal.After(0).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_deleted_rule_is_gone_once_the_lag_is_over()
    {
        await PutRuleAsync();
        Clock.Advance(TimeSpan.FromMinutes(1));
        Server.Lag = TimeSpan.FromSeconds(5);

        await DeleteRuleAsync();

        (await GetAsync()).Status.ShouldBe(HttpStatusCode.OK);
        Clock.Advance(TimeSpan.FromSeconds(5));
        (await GetAsync()).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_change_behind_the_operators_back_leaves_no_trace()
    {
        await PutRuleAsync();
        var before = (Server.Calls.Last, Server.Journal.Last);

        Rules.Change("r", new JsonObject { ["Description"] = "by hand" }).ShouldBeTrue();

        (Server.Calls.Last, Server.Journal.Last).ShouldBe(before);
        (await GetAsync()).One("Description").ShouldBe("by hand");
    }

    private static string RuleArn => $"arn:aws:cloudwatch:{Region}:{AccountId}:alarm-mute-rule:r";

    private Task<Answer> PutRuleAsync(params (string Name, string Value)[] fields)
    {
        var all = Sundays.Prepend(("Name", "r")).ToDictionary(field => field.Item1, field => field.Item2);
        foreach (var (name, value) in fields)
        {
            all[name] = value;
        }

        return Client.CloudWatchAsync(
            "PutAlarmMuteRule",
            [.. all.Where(field => field.Value.Length > 0).Select(field => (field.Key, field.Value))]
        );
    }

    private Task<Answer> GetAsync() => Client.CloudWatchAsync("GetAlarmMuteRule", ("AlarmMuteRuleName", "r"));

    private Task<Answer> DeleteRuleAsync() => Client.CloudWatchAsync("DeleteAlarmMuteRule", ("AlarmMuteRuleName", "r"));
}
