using SageMakerMonitorOperator.Api.CompositeAlarms;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Reconcilers.CompositeAlarms;

namespace SageMakerMonitorOperator.Reconcilers.Tests.CompositeAlarms;

public sealed class NamedByRulesTests
{
    private static readonly ObjectKey A = new("ml", "a");
    private static readonly ObjectKey B = new("ml", "b");

    private readonly NamedByRules _rules = new();

    [Fact]
    public void Names_ARNs_and_suppressors_of_text_and_structure_are_known()
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
        _rules.Set(A, text).ShouldBeEmpty();
        _rules.Set(B, new CompositeAlarmSpec { Rule = new() { AllOf = [new() { AlarmName = "x" }] } });

        _rules.NamersOf("x").ShouldBe([A, B]);
        _rules.NamersOf("y").ShouldBe([A]);
        _rules.NamersOf("m").ShouldBe([A]);
        _rules.NamersOf("z").ShouldBeEmpty();
    }

    [Fact]
    public void What_a_rule_names_no_more_is_told_once()
    {
        _rules.Set(A, new CompositeAlarmSpec { AlarmRule = "OK(x) OR OK(y)" });
        _rules.Set(A, new CompositeAlarmSpec { AlarmRule = "OK(y)" }).ShouldBe(["x"]);
        _rules.NamersOf("x").ShouldBeEmpty();
        _rules.Set(A, null).ShouldBe(["y"]);
        _rules.Set(A, null).ShouldBeEmpty();
        _rules.NamersOf("y").ShouldBeEmpty();
    }

    [Fact]
    public void A_rule_that_cannot_be_read_names_nothing() =>
        _rules.Set(A, new CompositeAlarmSpec { AlarmRule = "OK(x" }).ShouldBeEmpty();
}
