using FsCheck.Fluent;
using SageMakerMonitorOperator.Reconcilers.Tests.MetricAlarms;

namespace SageMakerMonitorOperator.Reconcilers.Tests.AlarmMuteRules;

public sealed class MuteRulePropertyTests
{
    [Fact]
    public void After_a_write_nothing_is_left_to_write_however_AWS_words_it() =>
        Properties.Hold(
            MuteRuleSpecs.Any.Two(),
            specs =>
            {
                var rule = new MuteRuleObject(new MuteRuleModel());
                rule.Reconcile(specs.Item1);
                rule.Plan(specs.Item1).ShouldBeEmptyPlan();
                rule.Reconcile(specs.Item2);
                rule.Plan(specs.Item2).ShouldBeEmptyPlan();
                rule.Plan(specs.Item2, form: true).ShouldBeEmptyPlan();
            }
        );

    [Fact]
    public void What_is_said_otherwise_is_no_drift() =>
        Properties.Hold(
            MuteRuleSpecs.Any,
            spec =>
            {
                var rule = new MuteRuleObject(new MuteRuleModel());
                rule.Reconcile(spec);
                rule.Plan(MuteRuleSpecs.Otherwise(spec)).ShouldBeEmptyPlan();
            }
        );

    [Fact]
    public void A_rule_that_is_over_is_never_put_whatever_differs() =>
        Properties.Hold(
            MuteRuleSpecs.Any.Two(),
            specs =>
            {
                var aws = new MuteRuleModel();
                var rule = new MuteRuleObject(aws);
                rule.Reconcile(specs.Item1);
                aws.Status = "EXPIRED";
                var over = specs.Item2 with { ExpireDate = MuteRuleObject.Now };
                rule.Plan(over).ShouldBeEmptyPlan();
                new MuteRuleObject(new MuteRuleModel()).Plan(over).ShouldBeEmptyPlan();
            }
        );
}
