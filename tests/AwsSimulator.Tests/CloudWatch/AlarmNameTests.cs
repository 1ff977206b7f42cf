using System.Net;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.CloudWatch;

public sealed class AlarmNameTests : CompositeAlarmTest
{
    [Fact]
    public async Task A_name_that_another_type_of_alarm_has_is_taken()
    {
        await PutAsync("metric");
        await CompositeAsync("composite", "FALSE");
        await LogAlarmAsync("log");
        const string Taken = "is already used by another alarm of a different type";

        (await CompositeAsync("metric", "FALSE")).ShouldBeRefused("ValidationError", Taken);
        (await LogAlarmAsync("metric")).ShouldBeRefused("ValidationError", Taken);
        (await PutAsync("composite")).ShouldBeRefused("ValidationError", Taken);
        (await PutAsync("log")).ShouldBeRefused("ValidationError", Taken);
        (await DescribeAsync("MetricAlarm", "CompositeAlarm", "LogAlarm"))
            .All("AlarmName")
            .ShouldBe(["metric", "composite", "log"], ignoreOrder: true);
    }

    [Fact]
    public async Task In_the_other_reading_the_new_type_replaces_it()
    {
        await using var lenient = await AwsSimulatorServer.StartAsync(
            new SimulatorOptions { Readings = new() { NameOfOtherType = NameOfOtherType.Replaced } },
            cancellationToken: Cancellation
        );
        using var client = new AwsQueryClient(lenient.Url);
        await client.CloudWatchAsync("PutCompositeAlarm", ("AlarmName", "a"), ("AlarmRule", "FALSE"));

        (await client.PutMetricAlarmAsync("a")).Status.ShouldBe(HttpStatusCode.OK);

        (await client.CloudWatchAsync("DescribeAlarms")).One("AlarmName").ShouldBe("a");
    }

    [Fact]
    public async Task A_log_alarm_needs_its_query() =>
        (await Client.CloudWatchAsync("PutLogAlarm", ("AlarmName", "log"))).ShouldBeRefused(
            "ValidationError",
            "Value null at 'scheduledQueryConfiguration'"
        );
}
