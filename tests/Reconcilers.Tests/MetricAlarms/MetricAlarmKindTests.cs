using SageMakerMonitorOperator.Api.MetricAlarms;
using SageMakerMonitorOperator.Reconcilers.MetricAlarms;
using SageMakerMonitorOperator.Reconcilers.References;
using SageMakerMonitorOperator.Reconcilers.Tests.References;
using AwsAlarm = SageMakerMonitorOperator.Aws.CloudWatch.MetricAlarm;

namespace SageMakerMonitorOperator.Reconcilers.Tests.MetricAlarms;

public sealed class MetricAlarmKindTests
{
    private static readonly DateTimeOffset Transition = new(2026, 8, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly AwsAlarm Alarm = new()
    {
        AlarmName = "ml_churn",
        StateValue = "ALARM",
        StateReason = "Threshold Crossed",
        StateTransitionedTimestamp = Transition,
        StateUpdatedTimestamp = Transition.AddHours(1),
    };

    [Fact]
    public void Since_when_is_the_transition_as_the_other_time_moves_with_every_new_reason()
    {
        var state = Report(Alarm)!;
        (state.State, state.Reason, state.StateUpdatedAt).ShouldBe(("ALARM", "Threshold Crossed", Transition));
    }

    [Fact]
    public void An_endpoint_without_a_transition_time_still_gives_a_time() =>
        Report(Alarm with { StateTransitionedTimestamp = null })!.StateUpdatedAt.ShouldBe(Transition.AddHours(1));

    [Fact]
    public void A_reason_fits_the_schema() =>
        Report(Alarm with { StateReason = new string('x', 1023) + "🎉" })!.Reason.ShouldBe(new string('x', 1023) + "…");

    [Fact]
    public void Without_an_alarm_there_is_no_state() => Report(null).ShouldBeNull();

    [Fact]
    public void A_spec_over_120_KB_is_refused_before_AWS_does()
    {
        var query = new Api.MetricAlarms.MetricDataQuery { Id = "e0", Expression = new string('ä', 2048) };
        MetricAlarmSpec Of(int count) =>
            new() { Metrics = [.. Enumerable.Range(0, count).Select(number => query with { Id = $"e{number}" })] };

        PayloadLimit.Check(Of(29)).ShouldBeEmpty();
        PayloadLimit
            .Check(Of(30))
            .ShouldHaveSingleItem()
            .ToString()
            .ShouldStartWith(
                "spec: Too long: PutMetricAlarm takes at most 122880 bytes, and the texts of this alarm alone"
            );
    }

    private static AlarmState? Report(AwsAlarm? alarm) =>
        new MetricAlarmKind(new KnownReferences())
            .Report(
                new MetricAlarmStatus { Alarm = new AlarmState { State = "OK" } },
                alarm is null ? null : new ObservedAlarm(alarm, "arn", new Dictionary<string, string>()),
                []
            )
            .Alarm;
}
