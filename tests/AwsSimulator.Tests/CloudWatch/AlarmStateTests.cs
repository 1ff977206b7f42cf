using System.Net;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.CloudWatch;

public sealed class AlarmStateTests : SimulatorTest
{
    [Fact]
    public async Task A_state_is_set_and_remembers_when_it_changed_last()
    {
        await PutAsync("a");
        await SetAsync("ALARM");
        var first = await Client.CloudWatchAsync("DescribeAlarms");

        Clock.Advance(TimeSpan.FromMinutes(1));
        await SetAsync("ALARM", ("StateReasonData", "{\"a\":1}"));
        var second = await Client.CloudWatchAsync("DescribeAlarms");

        second.One("StateReasonData").ShouldBe("{\"a\":1}");
        second.One("StateTransitionedTimestamp").ShouldBe(first.One("StateTransitionedTimestamp"));
        second.One("StateUpdatedTimestamp").ShouldNotBe(first.One("StateUpdatedTimestamp"));
    }

    [Fact]
    public async Task A_state_that_is_none_is_refused_in_the_words_of_AWS()
    {
        await PutAsync("a");

        (await SetAsync("INVALID")).ShouldBeRefused(
            "ValidationError",
            "1 validation error detected: Value 'INVALID' at 'stateValue' failed to satisfy constraint: Member must"
                + " satisfy enum value set: [INSUFFICIENT_DATA, ALARM, OK]"
        );
    }

    [Fact]
    public async Task An_unknown_alarm_has_no_state() =>
        (await SetAsync("OK")).ShouldBeRefused("ResourceNotFound", "", HttpStatusCode.NotFound);

    [Fact]
    public async Task Reason_data_must_be_JSON()
    {
        await PutAsync("a");

        (await SetAsync("OK", ("StateReasonData", "{"))).ShouldBeRefused("InvalidFormat", "");
    }

    [Fact]
    public async Task Actions_are_switched_on_and_off_for_many_alarms_at_once()
    {
        await PutAsync("a");
        await PutAsync("b");
        var names = AwsQueryClient.List("AlarmNames", "a", "b", "unknown");

        await Client.CloudWatchAsync("DisableAlarmActions", names);
        (await Client.CloudWatchAsync("DescribeAlarms")).All("ActionsEnabled").ShouldBe(["false", "false"]);

        await Client.CloudWatchAsync("EnableAlarmActions", names);
        (await Client.CloudWatchAsync("DescribeAlarms")).All("ActionsEnabled").ShouldBe(["true", "true"]);
    }

    [Fact]
    public async Task Actions_of_more_than_a_hundred_alarms_are_not_switched() =>
        (
            await Client.CloudWatchAsync(
                "DisableAlarmActions",
                AwsQueryClient.List("AlarmNames", [.. Enumerable.Range(0, 101).Select(number => $"a{number}")])
            )
        ).ShouldBeRefused("ValidationError", "less than or equal to 100");

    private Task<Answer> SetAsync(string state, params (string, string)[] fields) =>
        Client.CloudWatchAsync(
            "SetAlarmState",
            [("AlarmName", "a"), ("StateValue", state), ("StateReason", "test"), .. fields]
        );
}
