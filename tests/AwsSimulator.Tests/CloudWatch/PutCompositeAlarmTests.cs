using System.Net;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.CloudWatch;

public sealed class PutCompositeAlarmTests : CompositeAlarmTest
{
    [Theory]
    [InlineData("ALARM(a)")]
    [InlineData("ALARM(\"a\") AND NOT OK(b)")]
    [InlineData("(ALARM(a) OR INSUFFICIENT_DATA(b)) AND TRUE")]
    [InlineData("NOT (ALARM(a) OR NOT ALARM(b))")]
    [InlineData("ALARM(\"arn:aws:cloudwatch:eu-west-1:123456789012:alarm:a\")")]
    [InlineData("ALARM(arn:aws:cloudwatch:eu-west-1:123456789012:alarm:a)")]
    [InlineData("ALARM(\"with (parentheses) and OR\") or ok(\"two words\")")]
    [InlineData("ALARM(\"with \\\" in it\")")]
    [InlineData("AT_LEAST(2, ALARM, (a, b, \"two words\"))")]
    [InlineData("at_least( 50% , not insufficient_data, (arn:aws:cloudwatch:eu-west-1:123456789012:alarm:a) )")]
    [InlineData("AT_LEAST(1, NOT OK, (a, b)) AND NOT ALARM(a)")]
    [InlineData("ALARM(a)\nOR\n\tALARM(b)")]
    [InlineData("FALSE")]
    [InlineData("false")]
    public async Task A_rule_of_the_grammar_is_taken_and_answered_as_written(string rule)
    {
        foreach (var name in (string[])["a", "b", "with (parentheses) and OR", "two words", "with \" in it"])
        {
            await PutAsync(name);
        }

        (await CompositeAsync("c", rule)).Status.ShouldBe(HttpStatusCode.OK);

        (await DescribeAsync("CompositeAlarm")).One("AlarmRule").ShouldBe(rule);
    }

    [Theory]
    [InlineData("()", "Error in AlarmRule [Unsupported token ')' at char 1]")]
    [InlineData("ALARM(a) OR", "Error in AlarmRule [Unexpected end at char 11]")]
    [InlineData("ALARM(a) ALARM(b)", "Unsupported token 'ALARM' at char 9")]
    [InlineData("ALARM(a))", "Unsupported token ')' at char 8")]
    [InlineData("(ALARM(a)", "Unexpected end")]
    [InlineData("ALARM()", "Unsupported token ')' at char 6")]
    [InlineData("MISSING(a)", "Unsupported token 'MISSING' at char 0")]
    [InlineData("ALARM(a) XOR ALARM(b)", "Unsupported token 'XOR' at char 9")]
    [InlineData("FALARM(a)", "Unsupported token 'FALARM' at char 0")]
    [InlineData("ALARM(two words)", "Unsupported token 'words' at char 10")]
    [InlineData("ALARM(a, b)", "Unsupported token ',' at char 7")]
    [InlineData("AT_LEAST(0, ALARM, (a))", "Unsupported token '0' at char 9")]
    [InlineData("AT_LEAST(2, ALARM, (a))", "Unsupported token '2' at char 9")]
    [InlineData("AT_LEAST(101%, ALARM, (a))", "Unsupported token '101%' at char 9")]
    [InlineData("AT_LEAST(1, TRUE, (a))", "Unsupported token 'TRUE' at char 12")]
    [InlineData("AT_LEAST(1, ALARM, ())", "Unsupported token ')' at char 20")]
    [InlineData("AT_LEAST(1, ALARM, a)", "Unsupported token 'a' at char 19")]
    [InlineData(" ALARM(a)", "leading or trailing whitespace")]
    [InlineData("", "greater than or equal to 1")]
    public async Task Any_other_rule_is_refused(string rule, string message)
    {
        await PutAsync("a");
        await PutAsync("b");

        (await CompositeAsync("c", rule)).ShouldBeRefused("ValidationError", message);
    }

    [Fact]
    public async Task Alarms_that_do_not_exist_cannot_be_named() =>
        (await CompositeAsync("c", "ALARM(a) OR OK(b) OR ALARM(a)")).ShouldBeRefused(
            "ValidationError",
            "Could not save the composite alarm as alarms [a, b] in the alarm rule do not exist"
        );

    [Fact]
    public async Task Alarms_of_another_Region_cannot_be_named()
    {
        await PutAsync("a");

        (await CompositeAsync("c", "ALARM(arn:aws:cloudwatch:us-east-1:123456789012:alarm:a)")).ShouldBeRefused(
            "ValidationError",
            "do not exist"
        );
    }

    [Fact]
    public async Task A_rule_names_a_hundred_alarms_at_most()
    {
        string Rule(int count) => string.Join(" OR ", Enumerable.Range(0, count).Select(number => $"ALARM(a{number})"));
        for (var number = 0; number < 101; number++)
        {
            await PutAsync($"a{number}");
        }

        (await CompositeAsync("c", Rule(100))).Status.ShouldBe(HttpStatusCode.OK);
        (await CompositeAsync("c", Rule(101))).ShouldBeRefused("ValidationError", "at most 100 alarms");
    }

    [Fact]
    public async Task A_rule_has_five_hundred_elements_at_most()
    {
        (await CompositeAsync("c", string.Join(" OR ", Enumerable.Repeat("TRUE", 500)))).Status.ShouldBe(
            HttpStatusCode.OK
        );
        (await CompositeAsync("c", string.Join(" OR ", Enumerable.Repeat("(TRUE)", 167)))).ShouldBeRefused(
            "ValidationError",
            "500 elements"
        );
    }

    [Fact]
    public async Task An_alarm_is_in_the_rules_of_150_composites_at_most()
    {
        await PutAsync("a");
        for (var number = 0; number < 150; number++)
        {
            (await CompositeAsync($"c{number}", "ALARM(a)")).Status.ShouldBe(HttpStatusCode.OK);
        }

        (await CompositeAsync("c0", "NOT ALARM(a)")).Status.ShouldBe(HttpStatusCode.OK);
        (await CompositeAsync("c150", "ALARM(a)")).ShouldBeRefused("LimitExceeded", "150");
    }

    [Theory]
    [InlineData("10", null, "ActionsSuppressorExtensionPeriod")]
    [InlineData(null, "10", "ActionsSuppressorWaitPeriod")]
    [InlineData("-1", "10", "must not be negative")]
    public async Task A_suppressor_needs_both_periods(string? wait, string? extension, string message)
    {
        await PutAsync("a");
        (string, string?)[] fields =
        [
            ("ActionsSuppressor", "a"),
            ("ActionsSuppressorWaitPeriod", wait),
            ("ActionsSuppressorExtensionPeriod", extension),
        ];

        var answer = await CompositeAsync(
            "c",
            "FALSE",
            [.. fields.Where(field => field.Item2 is not null).Select(field => (field.Item1, field.Item2!))]
        );

        answer.ShouldBeRefused("ValidationError", message);
    }

    [Fact]
    public async Task Periods_need_a_suppressor() =>
        (await CompositeAsync("c", "FALSE", ("ActionsSuppressorWaitPeriod", "10"))).ShouldBeRefused(
            "ValidationError",
            "ActionsSuppressor must be specified together"
        );

    [Fact]
    public async Task A_suppressor_must_exist()
    {
        (await SuppressedAsync("c", by: "a")).ShouldBeRefused("ValidationError", "does not exist");
        await PutAsync("a");
        (await SuppressedAsync("c", by: Arn("a"))).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("arn:aws:automate:eu-west-1:ec2:reboot")]
    [InlineData("arn:aws:autoscaling:eu-west-1:123456789012:scalingPolicy:x")]
    public async Task A_composite_alarm_does_nothing_to_instances(string action) =>
        (await CompositeAsync("c", "FALSE", ("AlarmActions.member.1", action))).ShouldBeRefused(
            "ValidationError",
            "EC2 or Auto Scaling"
        );

    [Fact]
    public async Task Two_composites_may_name_each_other_but_none_itself()
    {
        await CompositeAsync("c1", "FALSE");
        await CompositeAsync("c2", "ALARM(c1)");

        (await CompositeAsync("c1", "ALARM(c2)")).Status.ShouldBe(HttpStatusCode.OK);
        (await CompositeAsync("c3", "ALARM(c3)")).ShouldBeRefused("ValidationError", "itself");
    }

    [Fact]
    public async Task An_update_replaces_the_configuration_and_keeps_tags_and_state()
    {
        await CompositeAsync(
            "c",
            "TRUE",
            ("AlarmDescription", "first"),
            ("Tags.member.1.Key", "team"),
            ("Tags.member.1.Value", "ml")
        );
        await Client.CloudWatchAsync(
            "SetAlarmState",
            ("AlarmName", "c"),
            ("StateValue", "ALARM"),
            ("StateReason", "test")
        );

        await CompositeAsync("c", "FALSE", ("Tags.member.1.Key", "x"), ("Tags.member.1.Value", "y"));

        var alarm = await DescribeAsync("CompositeAlarm");
        alarm.All("AlarmDescription").ShouldBeEmpty();
        alarm.One("AlarmRule").ShouldBe("FALSE");
        alarm.One("StateValue").ShouldBe("ALARM");
        (await TagsAsync("c")).ShouldBe(["team"]);
    }
}
