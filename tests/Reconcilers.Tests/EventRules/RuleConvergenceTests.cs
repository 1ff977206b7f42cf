using FsCheck;
using FsCheck.Fluent;
using SageMakerMonitorOperator.Api.EventRules;
using SageMakerMonitorOperator.Aws.EventBridge;
using SageMakerMonitorOperator.Reconcilers.Planning;
using static SageMakerMonitorOperator.Reconcilers.Tests.Properties;

namespace SageMakerMonitorOperator.Reconcilers.Tests.EventRules;

/// <summary>Passes over random specs, disturbed and not.</summary>
public sealed class RuleConvergenceTests
{
    private static readonly Target Foreign = new() { Id = "theirs", Arn = "arn:aws:lambda:eu-west-1:1:function:f" };

    [Fact]
    public void The_specs_that_the_properties_use_are_valid() =>
        Hold(
            RuleSpecs.Any.SelectMany(RuleSpecs.EqualTo, (spec, equal) => (spec, equal)),
            both =>
            {
                RuleObject.Kind.Validate(RuleObject.Of(both.spec)).ShouldBeEmpty();
                RuleObject.Kind.Validate(RuleObject.Of(both.equal)).ShouldBeEmpty();
            }
        );

    [Fact]
    public void From_whatever_was_there_one_pass_leads_to_the_spec_and_the_next_plans_nothing() =>
        Hold(
            from before in UpTo(2, RuleSpecs.Any)
            from isForeign in Gen.Elements(false, true)
            from spec in RuleSpecs.Any
            select (before, isForeign, spec),
            run =>
            {
                var aws = new RuleModel();
                var rule = new RuleObject(aws);
                run.before.ToList().ForEach(spec => rule.Reconcile(spec));
                AddForeign(aws, run.isForeign);

                rule.Reconcile(run.spec);

                rule.Plan(run.spec).ShouldBeEmptyPlan();
                ShouldHave(aws, run.spec, run.isForeign);
                rule.RecordedTargets.ShouldBe(IdsOf(run.spec), ignoreOrder: true);
            },
            runs: 300
        );

    [Fact]
    public void The_same_rule_in_other_words_plans_nothing() =>
        Hold(
            from spec in RuleSpecs.Any
            from equal in RuleSpecs.EqualTo(spec)
            select (spec, equal),
            run =>
            {
                var rule = new RuleObject(new RuleModel());
                rule.Reconcile(run.spec);
                rule.Plan(run.equal).ShouldBeEmptyPlan();
            },
            runs: 500
        );

    [Fact]
    public void However_often_it_dies_a_pass_ends_with_what_is_wanted_and_nothing_else() =>
        Hold(
            from changes in UpTo(4, from spec in RuleSpecs.Any from steps in Gen.Choose(0, 4) select (spec, steps))
            from isForeign in Gen.Elements(false, true)
            from spec in RuleSpecs.Any
            select (changes, isForeign, spec),
            run =>
            {
                var aws = new RuleModel();
                var rule = new RuleObject(aws);
                run.changes.ToList().ForEach(change => rule.Reconcile(change.spec, change.steps));
                AddForeign(aws, run.isForeign);

                rule.Reconcile(run.spec);

                rule.Plan(run.spec).ShouldBeEmptyPlan();
                ShouldHave(aws, run.spec, run.isForeign);
            },
            runs: 300
        );

    [Fact]
    public void A_deletion_leaves_nothing_but_what_others_need() =>
        Hold(
            from spec in RuleSpecs.Any
            from isForeign in Gen.Elements(false, true)
            select (spec, isForeign),
            run =>
            {
                var aws = new RuleModel();
                var rule = new RuleObject(aws);
                rule.Reconcile(run.spec);
                AddForeign(aws, run.isForeign);

                rule.Delete(run.spec);

                (aws.Rule is not null).ShouldBe(run.isForeign);
                aws.Targets.ShouldBe(run.isForeign ? [Foreign] : []);
                aws.Tags.Keys.ShouldNotContain(key =>
                    key.StartsWith("sagemakermonitor.dev/", StringComparison.Ordinal)
                );
            }
        );

    private static void AddForeign(RuleModel aws, bool isForeign)
    {
        if (isForeign)
        {
            if (aws.Rule is null)
            {
                aws.Apply(new Step(new PutRuleRequest { Name = "ml_failed", ScheduleExpression = "rate(1 day)" }, ""));
            }

            aws.Targets.Add(Foreign);
            aws.Tags["cost-center"] = "42";
        }
    }

    private static void ShouldHave(RuleModel aws, EventRuleSpec spec, bool isForeign)
    {
        aws.Targets.Select(target => target.Id)
            .ShouldBe(isForeign ? IdsOf(spec).Append(Foreign.Id) : IdsOf(spec), ignoreOrder: true);
        aws.Tags.Keys.Where(key => !key.Contains('/'))
            .ShouldBe([.. spec.Tags?.Keys ?? [], .. isForeign ? new[] { "cost-center" } : []], ignoreOrder: true);
        aws.Rule!.State.ShouldBe(spec.State ?? "ENABLED");
        (aws.Rule.Description ?? "").ShouldBe(spec.Description ?? "");
    }

    private static IEnumerable<string> IdsOf(EventRuleSpec spec) => (spec.Targets ?? []).Select(target => target.Id);
}
