using System.Net;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.CloudWatch;

public sealed class PutMetricAlarmTests : SimulatorTest
{
    [Theory]
    [MemberData(nameof(MetricAlarmCases.Good), MemberType = typeof(MetricAlarmCases))]
    public async Task A_good_alarm_is_taken(AlarmCase good)
    {
        var answer = await PutAsync("a", good.Fields);

        answer.Xml.ToString().ShouldNotContain("Error");
        answer.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [MemberData(nameof(MetricAlarmCases.Bad), MemberType = typeof(MetricAlarmCases))]
    public async Task A_bad_alarm_is_refused_and_nothing_is_made(AlarmCase bad)
    {
        var answer = await PutAsync("a", bad.Fields);

        answer.ShouldBeRefused(bad.Code, bad.Message);
        (await DescribedAsync()).ShouldBeEmpty();
        Server.Journal.After(0).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Period", "a minute")]
    [InlineData("Period", "99999999999")]
    [InlineData("Threshold", "high")]
    [InlineData("Threshold", "NaN")]
    [InlineData("ActionsEnabled", "yes")]
    [InlineData("Dimensions.member.x.Name", "d")]
    public async Task What_is_no_value_of_its_type_is_malformed(string field, string value) =>
        (await PutAsync("a", (field, value))).ShouldBeRefused("MalformedInput", "");

    [Fact]
    public async Task All_constraints_that_do_not_hold_are_told_at_once() =>
        (await PutAsync("a", ("Period", "0"), ("Dimensions.member.1.Name", "d"))).ShouldBeRefused(
            "ValidationError",
            "2 validation errors detected: Value null at 'dimensions.1.member.value' failed to satisfy constraint:"
                + " Member must not be null; Value '0' at 'period' failed to satisfy constraint:"
                + " Member must have value greater than or equal to 1"
        );

    [Fact]
    public async Task Characters_are_counted_not_their_halves()
    {
        (await PutAsync(string.Concat(Enumerable.Repeat("😀", 255)))).Status.ShouldBe(HttpStatusCode.OK);
        (await PutAsync(string.Concat(Enumerable.Repeat("😀", 256)))).ShouldBeRefused("ValidationError", "alarmName");
    }

    [Fact]
    public async Task Unknown_parameters_are_overlooked_and_not_kept()
    {
        (await PutAsync("a", ("Treshold", "1"))).Status.ShouldBe(HttpStatusCode.OK);

        (await Client.CloudWatchAsync("DescribeAlarms")).All("Treshold").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_PromQL_alarm_starts_OK()
    {
        await Client.CloudWatchAsync(
            "PutMetricAlarm",
            ("AlarmName", "a"),
            ("EvaluationCriteria.PromQLCriteria.Query", "up == 0"),
            ("EvaluationInterval", "60")
        );

        (await Client.CloudWatchAsync("DescribeAlarms")).One("StateValue").ShouldBe("OK");
    }

    [Fact]
    public async Task A_refused_update_leaves_the_alarm_as_it_was()
    {
        await PutAsync("a", ("Threshold", "1"));

        (await PutAsync("a", ("Threshold", "2"), ("Period", "7"))).ShouldBeRefused("ValidationError", "");

        (await Client.CloudWatchAsync("DescribeAlarms")).One("Threshold").ShouldBe("1.0");
    }

    [Fact]
    public async Task A_full_Region_takes_no_further_alarm_but_updates()
    {
        await using var small = await AwsSimulatorServer.StartAsync(
            new SimulatorOptions { Readings = new() { MostAlarms = 1 } },
            cancellationToken: Cancellation
        );
        using var client = new AwsQueryClient(small.Url);
        await client.PutMetricAlarmAsync("a");

        (await client.PutMetricAlarmAsync("b")).ShouldBeRefused("LimitExceeded", "");
        (await client.PutMetricAlarmAsync("a")).Status.ShouldBe(HttpStatusCode.OK);
    }
}
