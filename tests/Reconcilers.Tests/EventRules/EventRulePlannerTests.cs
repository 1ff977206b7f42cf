using System.Text.Json;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.EventRules;
using SageMakerMonitorOperator.Aws.EventBridge;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.EventRules;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Problems;
using SageMakerMonitorOperator.Reconcilers.Tests.References;

namespace SageMakerMonitorOperator.Reconcilers.Tests.EventRules;

public sealed class EventRulePlannerTests
{
    private static readonly EventRuleSpec Spec = new()
    {
        Preset = new() { Name = EventPresetName.TrainingJobs, Statuses = ["Failed"] },
        Description = "Jobs that failed",
        RoleArn = "arn:aws:iam::111122223333:role/events",
        State = "DISABLED",
        ScheduleExpression = "rate(5 minutes)",
        Targets = [Queue("a")],
    };

    private readonly RuleModel _aws = new();

    [Fact]
    public void A_new_rule_comes_with_its_tags_before_its_targets()
    {
        var plan = new RuleObject(_aws).Plan(Spec);

        plan.Operations().ShouldBe(["PutRule", "PutTargets"]);
        ((PutRuleRequest)plan.Steps[0].Request).Tags!.ShouldContain(new Tag(OwnerTags.Name, "failed"));
    }

    [Fact]
    public void A_change_of_one_field_sends_all_others_too()
    {
        var rule = new RuleObject(_aws);
        rule.Reconcile(Spec);

        var plan = rule.Plan(Spec with { Description = "Others" });

        plan.Operations().ShouldBe(["PutRule"]);
        plan.Fields().ShouldBe(["description"]);
        var put = (PutRuleRequest)plan.Steps[0].Request;
        (put.State, put.ScheduleExpression, put.RoleArn).ShouldBe(("DISABLED", Spec.ScheduleExpression, Spec.RoleArn));
        put.EventPattern.ShouldNotBeNull();
        put.Tags.ShouldBeNull();
    }

    [Fact]
    public void A_pattern_of_many_lines_is_sent_on_one()
    {
        const string Lines =
            "{\n  \"source\": [\n    \"aws.sagemaker\"\n  ],\n  \"detail\": {\"a\": [{\"numeric\": [\">\", 1.50]}]}\n}\n";
        var plan = new RuleObject(_aws).Plan(new() { EventPatternJson = Lines });

        ((PutRuleRequest)plan.Steps[0].Request).EventPattern.ShouldBe(
            """{"source":["aws.sagemaker"],"detail":{"a":[{"numeric":[">",1.50]}]}}"""
        );
    }

    [Theory]
    [InlineData("preset")]
    [InlineData("eventPattern")]
    [InlineData("eventPatternJson")]
    public void Drift_of_the_pattern_is_told_by_the_field_that_says_it(string field)
    {
        const string Pattern = """{"source":["aws.sagemaker"]}""";
        var spec = field switch
        {
            "preset" => Spec,
            "eventPattern" => Spec with { Preset = null, EventPattern = JsonElement.Parse(Pattern) },
            _ => Spec with { Preset = null, EventPatternJson = Pattern },
        };
        var rule = new RuleObject(_aws);
        rule.Reconcile(spec);
        _aws.Apply(new Step(new PutRuleRequest { Name = "ml_failed", EventPattern = """{"source":["x"]}""" }, ""));

        rule.Plan(spec).Fields().ShouldContain(field);
    }

    [Fact]
    public void A_rule_without_a_schedule_loses_the_one_that_somebody_added()
    {
        var spec = Spec with { ScheduleExpression = null };
        var rule = new RuleObject(_aws);
        rule.Reconcile(Spec);
        rule.Plan(spec).Fields().ShouldBe(["scheduleExpression"]);
        rule.Reconcile(spec);
        _aws.Rule!.ScheduleExpression.ShouldBe("");
    }

    [Fact]
    public void A_target_that_changes_is_put_alone_and_told_field_by_field()
    {
        var rule = new RuleObject(_aws);
        rule.Reconcile(Spec with { Targets = [Queue("a"), Queue("b")] });

        var plan = rule.Plan(Spec with { Targets = [Queue("a"), Queue("b") with { InputPath = "$.detail" }] });

        plan.Fields().ShouldBe(["targets[b].inputPath"]);
        ((PutTargetsRequest)plan.Steps.ShouldHaveSingleItem().Request).Targets.ShouldHaveSingleItem().Id.ShouldBe("b");
    }

    [Fact]
    public void Another_form_of_input_takes_the_place_of_the_first()
    {
        var rule = new RuleObject(_aws);
        rule.Reconcile(Spec with { Targets = [Queue("a") with { InputPath = "$.detail" }] });
        rule.Reconcile(Spec with { Targets = [Queue("a") with { InputJson = "\"x\"" }] });

        var target = _aws.Targets.ShouldHaveSingleItem();
        (target.Input, target.InputPath, target.InputTransformer).ShouldBe(("\"x\"", null, null));
    }

    [Fact]
    public void New_targets_come_before_old_ones_go_as_long_as_there_is_room_for_both()
    {
        var rule = new RuleObject(_aws);
        rule.Reconcile(Spec with { Targets = [Queue("a"), Queue("b"), Queue("c"), Queue("d")] });
        rule.Plan(Spec with { Targets = [Queue("e")] }).Operations().ShouldBe(["PutTargets", "RemoveTargets"]);
        rule.Plan(Spec with { Targets = [Queue("e"), Queue("f")] })
            .Operations()
            .ShouldBe(["RemoveTargets", "PutTargets"]);
    }

    [Fact]
    public void No_call_has_more_targets_than_EventBridge_takes()
    {
        var rule = new RuleObject(_aws);
        var plan = rule.Reconcile(
            Spec with
            {
                Targets = [.. Enumerable.Range(0, 23).Select(index => Queue($"t{index}"))],
            }
        );
        plan.Steps.Select(step => step.Request)
            .OfType<PutTargetsRequest>()
            .Select(put => put.Targets.Count)
            .ShouldBe([10, 10, 3]);
        rule.Delete(Spec).Operations().Count(operation => operation == "RemoveTargets").ShouldBe(3);
    }

    [Fact]
    public void A_deleted_rule_with_targets_of_others_stays_as_nobodys()
    {
        var rule = new RuleObject(_aws);
        rule.Reconcile(Spec);
        _aws.Targets.Add(new() { Id = "theirs", Arn = RuleSpecs.Queue });

        var plan = rule.Delete(Spec);

        plan.Operations().ShouldBe(["RemoveTargets", "UntagResource"]);
        plan.Stays.ShouldBe("it has targets of others: theirs");
        _aws.Targets.ShouldHaveSingleItem().Id.ShouldBe("theirs");
    }

    [Fact]
    public void A_rule_on_another_bus_is_called_by_its_bus()
    {
        var rule = RuleObject.Of(Spec with { ScheduleExpression = null, EventBusName = "aws.partner/example.com/ml" });
        rule.AwsName.ShouldBe("aws.partner/example.com/ml/ml_failed");
        var put = (PutRuleRequest)Plan(rule).Steps[0].Request;
        (put.Name, put.EventBusName).ShouldBe(("ml_failed", "aws.partner/example.com/ml"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("default")]
    [InlineData("arn:aws:events:eu-west-1:111122223333:event-bus/default")]
    public void The_default_bus_is_the_same_in_every_form(string? bus) =>
        RuleObject.Of(Spec with { EventBusName = bus }).AwsName.ShouldBe("ml_failed");

    [Fact]
    public void A_bus_of_another_account_is_refused_with_both_accounts()
    {
        var rule = RuleObject.Of(
            Spec with
            {
                ScheduleExpression = null,
                EventBusName = "arn:aws:events:eu-west-1:999999999999:event-bus/central",
            }
        );
        var problem = Should.Throw<ProblemException>(() => Plan(rule)).Problem;
        (problem.Kind, problem.Reason).ShouldBe((ProblemKind.Stalled, Reasons.ReferenceMismatch));
        problem.Message.ShouldContain("999999999999");
        problem.Message.ShouldContain("111122223333");
    }

    private static Plan Plan(EventRule rule) =>
        EventRulePlanner.Plan(
            DesiredRule.Of(
                new Intent<EventRule>
                {
                    Resource = rule,
                    Identity = RuleObject.Place with { Name = rule.AwsName },
                    Tags = TagPlan.None,
                    Now = DateTimeOffset.UnixEpoch,
                },
                new KnownReferences()
            ),
            TagPlan.None,
            observed: null
        );

    private static EventTarget Queue(string id) => new() { Id = id, Arn = $"{RuleSpecs.Queue}-{id}" };
}
