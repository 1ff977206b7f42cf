using SageMakerMonitorOperator.Api.CompositeAlarms;
using SageMakerMonitorOperator.Reconcilers.CompositeAlarms;

namespace SageMakerMonitorOperator.Reconcilers.Tests.CompositeAlarms;

/// <summary>What only the reconciler can say of a rule.</summary>
public sealed class RuleLimitsTests
{
    [Theory]
    [InlineData(100, null)]
    [InlineData(101, "spec.alarmRule: Too many: it names 101 alarms, and CloudWatch takes 100")]
    public void A_text_names_a_hundred_alarms_at_most(int count, string? message) =>
        ShouldSay(
            new CompositeAlarmSpec { AlarmRule = Joined(Enumerable.Range(0, count).Select(n => $"OK(a{n})")) },
            message
        );

    [Theory]
    [InlineData(50, null)]
    [InlineData(51, "spec.rule: Too many: it names 102 alarms, and CloudWatch takes 100")]
    public void A_structure_names_a_hundred_alarms_at_most_each_counted_once(int count, string? message)
    {
        AlarmRuleGroup Group(string prefix) =>
            new()
            {
                AnyOf =
                [
                    .. Enumerable
                        .Range(0, count)
                        .Select(n => new AlarmRuleOperand { AlarmRef = new() { Name = $"{prefix}{n}" } }),
                ],
            };

        ShouldSay(new CompositeAlarmSpec { Rule = new() { AllOf = [Group("a"), Group("b"), Group("a")] } }, message);
    }

    [Theory]
    [InlineData(500, null)]
    [InlineData(501, "spec.alarmRule: Too many: it has 501 elements")]
    public void A_text_has_500_elements_at_most(int count, string? message) =>
        ShouldSay(new CompositeAlarmSpec { AlarmRule = Joined(Enumerable.Repeat("TRUE", count)) }, message);

    [Fact]
    public void A_text_that_is_no_rule_says_where() =>
        ShouldSay(
            new CompositeAlarmSpec { AlarmRule = "ALARM(a) ALARM(b)" },
            "spec.alarmRule: Invalid value: 'ALARM' at character 10, where AND, OR or the end is expected [alarm-rule-syntax]"
        );

    private static void ShouldSay(CompositeAlarmSpec spec, string? message)
    {
        string[] said =
        [
            .. CompositeObject.Kind.Validate(CompositeObject.Of(spec)).Select(violation => $"{violation}"),
        ];
        if (message is null)
        {
            said.ShouldBeEmpty();
        }
        else
        {
            said.ShouldHaveSingleItem().ShouldStartWith(message);
        }
    }

    private static string Joined(IEnumerable<string> operands) => string.Join(" OR ", operands);
}
