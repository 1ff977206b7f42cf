using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.Planning;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Engine;

public sealed class DriftTextTests
{
    private static readonly FieldDrift Threshold = new()
    {
        Field = "threshold",
        Desired = "0.01",
        Observed = "5",
    };
    private static readonly FieldDrift Unit = new() { Field = "unit", Observed = "Count" };
    private static readonly Step Put = new(new PutMetricAlarmRequest { AlarmName = "a" }, "there is none");

    [Fact]
    public void Drift_reads_field_by_field() =>
        DriftText
            .Summary(new Plan([Threshold, Unit], [Put]))
            .ShouldBe("threshold is 5, should be 0.01; unit is Count, should be (nothing)");

    [Fact]
    public void A_repair_reads_field_by_field() =>
        DriftText
            .Repaired(new Plan([Threshold, Unit], [Put]))
            .ShouldBe("threshold was 5, is 0.01; unit was Count, is (nothing)");

    [Fact]
    public void Values_of_several_lines_stay_on_one()
    {
        var drift = new FieldDrift
        {
            Field = "alarmDescription",
            Desired = "a\r\nb",
            Observed = "a\n\tb",
        };

        DriftText.Summary(new Plan([drift], [Put])).ShouldBe(@"alarmDescription is a\n\tb, should be a\r\nb");
        DriftText.Repaired(new Plan([drift], [Put])).ShouldBe(@"alarmDescription was a\n\tb, is a\r\nb");
    }

    [Fact]
    public void Without_drift_the_steps_are_told() =>
        DriftText.Summary(new Plan([], [Put])).ShouldBe("PutMetricAlarm: there is none");

    [Fact]
    public void Status_holds_at_most_32_fields_and_steps()
    {
        var drift = Enumerable.Range(0, 40).Select(i => new FieldDrift { Field = $"f{i}" }).ToList();
        var plan = new Plan(drift, [.. Enumerable.Repeat(Put, 40)]);
        DriftText.ForStatus(plan)!.Select(d => d.Field).ShouldBe(drift.Take(32).Select(d => d.Field));
        DriftText.Steps(plan)!.Count.ShouldBe(32);
    }

    [Fact]
    public void Nothing_to_tell_is_absent() =>
        (DriftText.ForStatus(Plan.Empty), DriftText.Steps(Plan.Empty)).ShouldBe((null, null));

    [Theory]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(100_000)]
    public void Long_texts_are_cut_to_what_the_schema_allows_and_show_it(int length)
    {
        var text = new string('x', length);
        var drift = Status(text);
        foreach (var value in new[] { drift.Field, drift.Desired!, drift.Observed! })
        {
            value.Length.ShouldBe(256);
            value.EndsWith('…').ShouldBe(length > 256);
        }

        var step = DriftText.Steps(new Plan([], [Put with { Reason = text }]))!.ShouldHaveSingleItem();
        (step.Operation, step.Reason.Length).ShouldBe(("PutMetricAlarm", Math.Min(length, 1024)));
    }

    [Theory]
    [InlineData(254)]
    [InlineData(255)]
    public void A_cut_never_halves_a_character(int before)
    {
        var text = new string('x', before) + "🎉🎉🎉";
        Status(text).Desired!.EnumerateRunes().ShouldNotContain(System.Text.Rune.ReplacementChar);
        var steps = DriftText.Steps(new Plan([], [Put with { Reason = new string('x', before + 768) + "🎉🎉" }]));
        steps![0].Reason.EnumerateRunes().ShouldNotContain(System.Text.Rune.ReplacementChar);
    }

    private static FieldDrift Status(string text) =>
        DriftText
            .ForStatus(
                new Plan(
                    [
                        new FieldDrift
                        {
                            Field = text,
                            Desired = text,
                            Observed = text,
                        },
                    ],
                    []
                )
            )!
            .ShouldHaveSingleItem();
}
