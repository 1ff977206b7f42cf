using SageMakerMonitorOperator.Api.AlarmMuteRules;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Reconcilers.AlarmMuteRules;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Problems;
using SageMakerMonitorOperator.Reconcilers.References;
using SageMakerMonitorOperator.Reconcilers.Tests.MetricAlarms;

namespace SageMakerMonitorOperator.Reconcilers.Tests.AlarmMuteRules;

public sealed class MuteRulePlannerTests
{
    private static readonly AlarmMuteRuleSpec Spec = MuteRuleSpecs.Base;

    private readonly MuteRuleModel _aws = new();
    private readonly MuteRuleObject _rule;

    public MuteRulePlannerTests() => _rule = new(_aws);

    [Fact]
    public void A_new_rule_is_made_in_one_call_with_its_owner_tags()
    {
        var plan = _rule.Reconcile(Spec);
        plan.Operations().ShouldBe(["PutAlarmMuteRule"]);
        Put(plan).Name.ShouldBe("ml_sunday");
        Put(plan).Tags!.Count.ShouldBe(4);
    }

    [Fact]
    public void A_change_puts_the_rule_without_tags_which_AWS_would_ignore()
    {
        _rule.Reconcile(Spec);
        var plan = _rule.Reconcile(Spec with { Description = "other" });
        Put(plan).Tags.ShouldBeNull();
        plan.Fields().ShouldBe(["description"]);
    }

    [Fact]
    public void An_adopted_rule_is_tagged_before_it_is_put()
    {
        _rule.Reconcile(Spec);
        _aws.Tags.Clear();
        _rule.Reconcile(Spec with { Description = "other" }).Operations().ShouldBe(["TagResource", "PutAlarmMuteRule"]);
    }

    [Fact]
    public void References_and_names_that_lead_to_one_alarm_are_one_target()
    {
        var plan = _rule.Reconcile(
            Spec with
            {
                MuteTargets =
                [
                    new() { AlarmName = "z" },
                    new() { AlarmRef = new() { Name = "churn" } },
                    new() { AlarmName = "ml_churn" },
                ],
            }
        );
        Put(plan).MuteTargets!.AlarmNames.ShouldBe(["ml_churn", "z"]);
    }

    [Fact]
    public void A_target_that_is_not_there_yet_is_waited_for()
    {
        var spec = Spec with { MuteTargets = [new() { AlarmRef = new() { Name = "churn" } }] };
        var kind = new AlarmMuteRuleKind(new ReferenceGraph());
        var problem = Should
            .Throw<ProblemException>(() => kind.Plan(_rule.Intent(spec, MuteRuleObject.Now), observed: null))
            .Problem;
        problem.Message.ShouldBe(
            "spec.muteTargets[0].alarmRef: MetricAlarm 'ml/churn' does not exist; create it, or name another"
        );
        var over = spec with { ExpireDate = MuteRuleObject.Now };
        kind.Plan(_rule.Intent(over, MuteRuleObject.Now), observed: null).ShouldBeEmptyPlan();
    }

    [Fact]
    public void A_hundred_and_one_targets_are_refused_and_not_cut()
    {
        var targets = Enumerable.Range(0, 101).Select(n => new MuteTarget { AlarmName = $"a{n}" });
        var rule = _rule.Intent(Spec with { MuteTargets = [.. targets] }, MuteRuleObject.Now).Resource;
        new AlarmMuteRuleKind(new ReferenceGraph())
            .Validate(rule)
            .ShouldHaveSingleItem()
            .ToString()
            .ShouldBe("spec.muteTargets: Too many: 101: must have at most 100 items");
    }

    [Fact]
    public void A_later_expiry_revives_a_rule_that_is_over()
    {
        var spec = Spec with { ExpireDate = MuteRuleObject.Now.AddHours(1) };
        _rule.Reconcile(spec);
        var later = MuteRuleObject.Now.AddHours(2);
        _rule.Plan(spec with { Description = "too late" }, later).ShouldBeEmptyPlan();
        var plan = _rule.Reconcile(spec with { ExpireDate = later.AddDays(1) }, later);
        plan.Fields().ShouldBe(["expireDate"]);
        plan.Operations().ShouldBe(["PutAlarmMuteRule"]);
    }

    [Fact]
    public void A_past_expiry_still_reaches_a_rule_that_mutes()
    {
        _rule.Reconcile(Spec);
        var over = Spec with { ExpireDate = MuteRuleObject.Now };
        _rule.Reconcile(over).Operations().ShouldBe(["PutAlarmMuteRule"]);
        _rule.Plan(over with { Description = "AWS has the expiry by now" }).ShouldBeEmptyPlan();
    }

    [Fact]
    public void A_window_that_is_over_is_revived_by_another_time()
    {
        var once = Spec with
        {
            Rule = new()
            {
                Schedule = new() { Expression = "at(2026-08-01T10:00)", Duration = "PT2H" },
            },
        };
        _rule.Plan(once).ShouldBeEmptyPlan();
        var again = once with
        {
            Rule = new() { Schedule = once.Rule.Schedule with { Expression = "at(2026-08-02T10:00)" } },
        };
        _rule.Plan(again).Operations().ShouldBe(["PutAlarmMuteRule"]);
    }

    [Theory]
    [InlineData(null, "EXPIRED", "Expired")]
    [InlineData("x", "EXPIRED", "Expired")]
    [InlineData("x", "ACTIVE", null)]
    [InlineData("x", "SCHEDULED", null)]
    public void An_expired_rule_is_ready_and_says_so(string? name, string status, string? reason)
    {
        var kind = new AlarmMuteRuleKind(new ReferenceGraph());
        _aws.Rule = name is null ? null : MuteRuleRequests.From(new DesiredMuteRule(name, Spec, []), tags: null);
        _aws.Status = status;
        var reported = kind.Report(new(), _aws.Observe(), []);
        var ready = kind.Assess(_rule.Intent(Spec, MuteRuleObject.Now).Resource, reported).Ready;
        (ready?.Status, ready?.Reason).ShouldBe(reason is null ? (null, null) : ("True", reason));
    }

    [Fact]
    public void Deletion_deletes_and_release_takes_the_owner_tags_off()
    {
        _rule.Reconcile(Spec with { Tags = new Dictionary<string, string> { ["team"] = "ml" } });
        var kind = new AlarmMuteRuleKind(new ReferenceGraph());
        var resource = _rule.Intent(Spec, MuteRuleObject.Now).Resource;
        kind.PlanRelease(resource, _aws.Observe()!).Steps.ToList().ForEach(_aws.Apply);
        _aws.Tags.Keys.ShouldBe(["team"]);
        kind.PlanDeletion(resource, _aws.Observe()!).Steps.ToList().ForEach(_aws.Apply);
        _aws.Rule.ShouldBeNull();
    }

    private static PutAlarmMuteRuleRequest Put(Plan plan) =>
        plan.Steps.Select(step => step.Request).OfType<PutAlarmMuteRuleRequest>().ShouldHaveSingleItem();
}
