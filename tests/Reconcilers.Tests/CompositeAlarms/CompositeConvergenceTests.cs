using FsCheck.Fluent;
using SageMakerMonitorOperator.Api.CompositeAlarms;
using SageMakerMonitorOperator.Reconcilers.CompositeAlarms.Rules;
using SageMakerMonitorOperator.Reconcilers.Tests.MetricAlarms;

namespace SageMakerMonitorOperator.Reconcilers.Tests.CompositeAlarms;

/// <summary>Passes over composite alarms that nothing disturbs.</summary>
public sealed class CompositeConvergenceTests
{
    [Fact]
    public void The_specs_that_the_properties_use_are_valid() =>
        Properties.Hold(
            CompositeSpecs.Any.SelectMany(CompositeSpecs.Equal, (spec, equal) => (spec, equal)),
            both =>
            {
                CompositeObject.Kind.Validate(CompositeObject.Of(both.spec)).ShouldBeEmpty();
                CompositeObject.Kind.Validate(CompositeObject.Of(both.equal)).ShouldBeEmpty();
            }
        );

    [Fact]
    public void From_whatever_was_there_one_pass_leads_to_the_spec_and_the_next_plans_nothing() =>
        Properties.Hold(
            from before in CompositeSpecs.Any
            from spec in CompositeSpecs.Any
            from form in Presentation.Any
            select (before, spec, form),
            run =>
            {
                var aws = new CompositeModel();
                var alarm = new CompositeObject(aws);
                alarm.Reconcile(run.before);
                alarm.Reconcile(run.spec);
                Means(aws.Stored!.AlarmRule).ShouldBe(Means(RuleText.Of(CompositeSpecs.NodeOf(run.spec))));
                (aws.Stored.ActionsSuppressor is null).ShouldBe(run.spec.ActionsSuppressor is null);
                aws.Tags.ContainsKey("team").ShouldBe(run.spec.Tags is not null);
                alarm.Plan(run.spec, run.form).ShouldBeEmptyPlan();
            },
            runs: 1000
        );

    [Fact]
    public void The_same_spec_in_other_words_plans_nothing_however_AWS_words_the_rule() =>
        Properties.Hold(
            from spec in CompositeSpecs.Any
            from equal in CompositeSpecs.Equal(spec)
            from wording in RuleTexts.Wording(CompositeSpecs.NodeOf(spec))
            from form in Presentation.Any
            select (spec, equal, wording, form),
            run =>
            {
                var alarm = new CompositeObject(new CompositeModel { Rule = _ => run.wording });
                alarm.Reconcile(run.spec);
                alarm.Plan(run.equal, run.form).ShouldBeEmptyPlan();
            },
            runs: 1000
        );

    [Fact]
    public void Another_rule_is_drift_of_the_field_that_has_the_rule_and_one_write() =>
        Properties.Hold(
            from spec in CompositeSpecs.Any
            from other in CompositeSpecs.Any
            select (spec, other: other with { ActionsSuppressor = null }),
            run =>
            {
                var alarm = new CompositeObject(new CompositeModel());
                alarm.Reconcile(run.other);
                var plan = alarm.Plan(run.spec);
                var same =
                    Means(RuleText.Of(CompositeSpecs.NodeOf(run.spec)))
                    == Means(RuleText.Of(CompositeSpecs.NodeOf(run.other)));
                plan.Fields().Contains(run.spec.Rule is null ? "alarmRule" : "rule").ShouldBe(!same);
                plan.Operations().Count(operation => operation == "PutCompositeAlarm").ShouldBeInRange(same ? 0 : 1, 1);
            }
        );

    private static string Means(string rule) =>
        RuleText.Of(new RuleNormalizer(RuleTexts.NameOf).Normalize(RuleParser.Parse(rule)));
}
