namespace SageMakerMonitorOperator.AwsSimulator.Tests.CloudWatch;

public sealed class DescribeAlarmsTests : CompositeAlarmTest
{
    [Fact]
    public async Task Only_metric_alarms_are_shown_unless_other_types_are_asked_for()
    {
        await PutAsync("a");
        await CompositeAsync("c", "FALSE");
        await LogAlarmAsync("l");

        (await DescribedAsync()).ShouldBe(["a"]);
        (await DescribedAsync(("AlarmNames.member.1", "c"))).ShouldBeEmpty();
        (await DescribeAsync("CompositeAlarm")).All("AlarmName").ShouldBe(["c"]);
        (await DescribeAsync("LogAlarm")).All("AlarmName").ShouldBe(["l"]);
    }

    [Fact]
    public async Task Each_type_has_a_list_of_its_own()
    {
        await PutAsync("a");
        await CompositeAsync("c", "FALSE");
        await LogAlarmAsync("l");

        var answer = await DescribeAsync("MetricAlarm", "CompositeAlarm", "LogAlarm");

        answer.One("MetricAlarms").ShouldContain("alarm:a");
        answer.One("CompositeAlarms").ShouldContain("alarm:c");
        answer.One("LogAlarms").ShouldContain("alarm:l");
    }

    [Fact]
    public async Task Pages_go_over_all_types_together()
    {
        await PutAsync("a1");
        await CompositeAsync("a2", "FALSE");
        await PutAsync("a3");
        var types = AwsQueryClient.List("AlarmTypes", "MetricAlarm", "CompositeAlarm");

        var first = await Client.CloudWatchAsync("DescribeAlarms", [("MaxRecords", "2"), .. types]);
        var second = await Client.CloudWatchAsync(
            "DescribeAlarms",
            [("MaxRecords", "2"), ("NextToken", first.One("NextToken")), .. types]
        );

        first.All("AlarmName").ShouldBe(["a1", "a2"]);
        second.All("AlarmName").ShouldBe(["a3"]);
    }

    [Fact]
    public async Task Names_are_exact_and_prefixes_are_not()
    {
        foreach (var name in (string[])["a", "a-v2", "b"])
        {
            await PutAsync(name);
        }

        (await DescribedAsync(AwsQueryClient.List("AlarmNames", "a", "unknown"))).ShouldBe(["a"]);
        (await DescribedAsync(("AlarmNamePrefix", "a"))).ShouldBe(["a", "a-v2"]);
        (await DescribedAsync(("AlarmNamePrefix", "A"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Alarms_are_found_by_state_and_by_action()
    {
        const string Topic = "arn:aws:sns:eu-west-1:123456789012:oncall";
        await PutAsync("a", ("OKActions.member.1", Topic));
        await PutAsync("b");
        await Client.CloudWatchAsync("SetAlarmState", ("AlarmName", "b"), ("StateValue", "OK"), ("StateReason", "r"));

        (await DescribedAsync(("StateValue", "OK"))).ShouldBe(["b"]);
        (await DescribedAsync(("ActionPrefix", "arn:aws:sns:"))).ShouldBe(["a"]);
        (await DescribedAsync(("ActionPrefix", "arn:aws:lambda:"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Children_show_name_ARN_and_state_only()
    {
        await PutAsync("a");
        await CompositeAsync("c1", "FALSE");
        await CompositeAsync("c2", $"ALARM(a) OR OK({Arn("c1")})");
        await PutAsync("other");

        var children = await Client.CloudWatchAsync("DescribeAlarms", ("ChildrenOfAlarmName", "c2"));

        children.All("AlarmName").ShouldBe(["a", "c1"]);
        children.All("StateValue").Length.ShouldBe(2);
        children.All("MetricName").ShouldBeEmpty();
    }

    [Fact]
    public async Task Parents_show_name_and_ARN_only()
    {
        await PutAsync("a");
        await CompositeAsync("c1", "ALARM(a)");
        await CompositeAsync("c2", "FALSE");

        var parents = await Client.CloudWatchAsync("DescribeAlarms", ("ParentsOfAlarmName", "a"));

        parents.One("AlarmName").ShouldBe("c1");
        parents.One("AlarmArn").ShouldBe(Arn("c1"));
        parents.All("StateValue").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("MaxRecords", "0")]
    [InlineData("MaxRecords", "101")]
    [InlineData("StateValue", "ok")]
    [InlineData("AlarmTypes.member.1", "metric")]
    [InlineData("AlarmNamePrefix", "")]
    [InlineData("AlarmNames.member.1", "")]
    public async Task Values_out_of_bounds_are_refused(string field, string value) =>
        (await Client.CloudWatchAsync("DescribeAlarms", (field, value))).ShouldBeRefused(
            "ValidationError",
            "1 validation error detected"
        );

    [Theory]
    [InlineData("AlarmNames.member.1", "AlarmNamePrefix")]
    [InlineData("ChildrenOfAlarmName", "StateValue")]
    [InlineData("ParentsOfAlarmName", "AlarmTypes.member.1")]
    [InlineData("ChildrenOfAlarmName", "ParentsOfAlarmName")]
    public async Task Some_parameters_exclude_each_other(string one, string other)
    {
        string Value(string field) =>
            field.StartsWith("State", StringComparison.Ordinal) ? "OK"
            : field.StartsWith("AlarmTypes", StringComparison.Ordinal) ? "MetricAlarm"
            : "a";

        var answer = await Client.CloudWatchAsync("DescribeAlarms", (one, Value(one)), (other, Value(other)));

        answer.ShouldBeRefused("ValidationError", "specified");
    }

    [Fact]
    public async Task More_than_a_hundred_names_are_refused() =>
        (
            await Client.CloudWatchAsync(
                "DescribeAlarms",
                AwsQueryClient.List("AlarmNames", [.. Enumerable.Range(0, 101).Select(number => $"a{number}")])
            )
        ).ShouldBeRefused("ValidationError", "less than or equal to 100");

    [Fact]
    public async Task A_token_that_no_page_gave_is_refused() =>
        (await Client.CloudWatchAsync("DescribeAlarms", ("NextToken", "%"))).ShouldBeRefused("InvalidNextToken", "");
}
