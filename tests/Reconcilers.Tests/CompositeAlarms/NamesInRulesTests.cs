using SageMakerMonitorOperator.Api.CompositeAlarms;
using SageMakerMonitorOperator.Reconcilers.CompositeAlarms;

namespace SageMakerMonitorOperator.Reconcilers.Tests.CompositeAlarms;

public sealed class NamesInRulesTests
{
    [Fact]
    public void Names_ARNs_and_suppressors_of_text_and_structure_are_needed()
    {
        var suppressor = new ActionsSuppressor
        {
            AlarmName = "m",
            WaitPeriodSeconds = 0,
            ExtensionPeriodSeconds = 0,
        };
        var text = new CompositeAlarmSpec
        {
            AlarmRule = $"ALARM({RuleTexts.ArnPrefix}x) OR OK(y)",
            ActionsSuppressor = suppressor,
        };
        NamesInRules.Needed(text).ShouldBe(["x", "y", "m"]);
        NamesInRules
            .Needed(new CompositeAlarmSpec { Rule = new() { AllOf = [new() { AlarmName = "x" }] } })
            .ShouldBe(["x"]);
    }

    [Fact]
    public void A_rule_that_cannot_be_read_names_nothing() =>
        NamesInRules.Needed(new CompositeAlarmSpec { AlarmRule = "OK(x" }).ShouldBeEmpty();
}
