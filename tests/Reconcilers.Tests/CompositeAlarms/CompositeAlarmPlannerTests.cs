using SageMakerMonitorOperator.Api.Alarms;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.CompositeAlarms;
using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Reconcilers.Alarms;
using SageMakerMonitorOperator.Reconcilers.CompositeAlarms;
using SageMakerMonitorOperator.Reconcilers.Problems;
using SageMakerMonitorOperator.Reconcilers.Tests.MetricAlarms;
using AwsAlarm = SageMakerMonitorOperator.Aws.CloudWatch.CompositeAlarm;

namespace SageMakerMonitorOperator.Reconcilers.Tests.CompositeAlarms;

public sealed class CompositeAlarmPlannerTests
{
    private static readonly CompositeAlarmSpec Spec = new() { AlarmRule = " ALARM(a)\n" };

    [Fact]
    public void The_rule_is_sent_as_written_but_for_the_white_space_around_it_that_AWS_refuses()
    {
        var aws = new CompositeModel();
        new CompositeObject(aws).Reconcile(Spec);
        aws.Stored!.AlarmRule.ShouldBe("ALARM(a)");
    }

    [Fact]
    public void A_structure_is_sent_with_names_and_with_parentheses_wherever_operators_meet()
    {
        var aws = new CompositeModel();
        var rule = new AlarmRuleExpression
        {
            AnyOf =
            [
                new()
                {
                    AllOf =
                    [
                        new() { AlarmName = "x \"y\"" },
                        new()
                        {
                            AlarmRef = new() { Name = "b" },
                            State = "NOT OK",
                        },
                    ],
                },
                new()
                {
                    AtLeast = new() { Percent = 50, Alarms = [new() { AlarmName = "c" }] },
                },
                new()
                {
                    Not = new() { AlarmName = "d", State = "NOT ALARM" },
                },
            ],
        };
        new CompositeObject(aws).Reconcile(new CompositeAlarmSpec { Rule = rule });
        aws.Stored!.AlarmRule.ShouldBe(
            "(ALARM(\"x \\\"y\\\"\") AND NOT OK(\"ml_b\")) OR AT_LEAST(50%, ALARM, (\"c\")) OR NOT NOT ALARM(\"d\")"
        );
    }

    [Fact]
    public void A_mute_by_hand_survives_an_update_of_another_field_unless_the_spec_says_otherwise()
    {
        var aws = new CompositeModel();
        var alarm = new CompositeObject(aws);
        alarm.Reconcile(Spec);
        aws.ActionsEnabled = false;

        alarm.Plan(Spec).ShouldBeEmptyPlan();
        alarm.Reconcile(Spec with { AlarmRule = "OK(a)" });
        aws.ActionsEnabled.ShouldBe(false);
        alarm.Plan(Spec with { AlarmRule = "OK(a)", ActionsEnabled = true }).Fields().ShouldBe(["actionsEnabled"]);
    }

    [Fact]
    public void A_suppressor_taken_out_of_the_spec_is_gone()
    {
        var aws = new CompositeModel();
        var alarm = new CompositeObject(aws);
        var suppressor = new ActionsSuppressor
        {
            AlarmName = "m",
            WaitPeriodSeconds = 1,
            ExtensionPeriodSeconds = 2,
        };
        alarm.Reconcile(Spec with { ActionsSuppressor = suppressor });
        alarm
            .Reconcile(Spec)
            .Fields()
            .ShouldBe([
                "actionsSuppressor",
                "actionsSuppressor.extensionPeriodSeconds",
                "actionsSuppressor.waitPeriodSeconds",
            ]);
        aws.Stored!.ActionsSuppressor.ShouldBeNull();
    }

    [Fact]
    public void A_rule_of_a_grammar_to_come_on_AWS_is_drift_and_no_failure()
    {
        var alarm = new CompositeObject(new CompositeModel { Rule = _ => "SOMETIMES(a)" });
        alarm.Reconcile(Spec);
        alarm.Plan(Spec).Drift.ShouldHaveSingleItem().Observed.ShouldBe("SOMETIMES(a)");
    }

    [Fact]
    public void A_structure_that_is_too_long_as_text_is_told_before_AWS_does()
    {
        var rule = new AlarmRuleExpression
        {
            AllOf =
            [
                .. Enumerable.Range(0, 60).Select(n => new AlarmRuleGroup { AlarmName = $"{n}{new string('x', 200)}" }),
            ],
        };
        var problem = Should
            .Throw<ProblemException>(() =>
                new CompositeObject(new CompositeModel()).Plan(new CompositeAlarmSpec { Rule = rule })
            )
            .Problem;
        (problem.Kind, problem.Reason).ShouldBe((ProblemKind.Stalled, Reasons.InvalidSpec));
        problem.Message.ShouldContain("and it takes 10240");
    }

    [Theory]
    [InlineData("eu-west-1", null)]
    [InlineData("us-east-1", "spec.okActions[0].arn: the action is of us-east-1, and the alarm is in eu-west-1")]
    public void An_action_of_another_Region_is_told_where_the_spec_leaves_the_Region_to_the_account(
        string region,
        string? message
    )
    {
        var spec = Spec with { OkActions = [new() { Arn = $"arn:aws:sns:{region}:111122223333:t" }] };
        var alarm = new CompositeObject(new CompositeModel());
        if (message is null)
        {
            alarm.Plan(spec).Steps.Count.ShouldBe(1);
            return;
        }

        Should.Throw<ProblemException>(() => alarm.Plan(spec)).Message.ShouldStartWith(message);
    }

    [Fact]
    public void An_alarm_that_nobody_names_is_deleted_with_one_call_for_it_alone()
    {
        var plan = CompositeAlarmPlanner.Delete(Observed());
        plan.Steps.ShouldHaveSingleItem()
            .Request.ShouldBeOfType<DeleteAlarmsRequest>()
            .AlarmNames.ShouldBe(["ml_health"]);
        plan.Awaits.ShouldBeNull();
    }

    [Fact]
    public void An_alarm_that_others_name_waits_for_them_by_name()
    {
        var plan = CompositeAlarmPlanner.Delete(Observed("p1", "p2", "p3", "p4", "p5", "p6"));
        plan.Steps.ShouldBeEmpty();
        plan.Awaits!.Reason.ShouldBe(Reasons.InUse);
        plan.Awaits.Message.ShouldContain("'p1', 'p2', 'p3', 'p4', 'p5' and 1 others");
    }

    [Fact]
    public void An_alarm_in_a_cycle_gives_up_its_rule_suppressor_and_actions_and_waits()
    {
        var plan = CompositeAlarmPlanner.Delete(Observed("p1") with { IsInCycle = true });
        var put = plan.Steps.ShouldHaveSingleItem().Request.ShouldBeOfType<PutCompositeAlarmRequest>();
        (put.AlarmName, put.AlarmRule, put.ActionsEnabled, put.ActionsSuppressor).ShouldBe(
            ("ml_health", "FALSE", false, null)
        );
        plan.Awaits!.Message.ShouldContain("'p1'");
    }

    [Fact]
    public void What_suppresses_the_actions_is_reported()
    {
        var observed = Observed() with
        {
            Alarm = new AwsAlarm
            {
                AlarmName = "ml_health",
                StateValue = "ALARM",
                ActionsSuppressedBy = "Alarm",
                ActionsSuppressedReason = "m",
            },
        };
        var status = CompositeObject.Kind.Report(new CompositeAlarmStatus(), observed, []);
        status.Alarm!.State.ShouldBe("ALARM");
        status.Suppression.ShouldBe(new ActionSuppression { By = "Alarm", Reason = "m" });
        CompositeObject.Kind.Report(status, Observed(), []).Suppression.ShouldBeNull();
    }

    private static ObservedAlarm<AwsAlarm> Observed(params IReadOnlyList<string> parents) =>
        new(new AwsAlarm { AlarmName = "ml_health", AlarmRule = "ALARM(a)" }, "arn", new Dictionary<string, string>())
        {
            Parents = parents,
        };
}
