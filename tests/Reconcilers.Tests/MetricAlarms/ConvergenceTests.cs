using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using SageMakerMonitorOperator.Api.MetricAlarms;
using SageMakerMonitorOperator.Api.Validation;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Reconcilers.Planning;

namespace SageMakerMonitorOperator.Reconcilers.Tests.MetricAlarms;

/// <summary>Passes that nothing disturbs, from whatever was there before.</summary>
public sealed class ConvergenceTests
{
    [Fact]
    public void The_specs_that_the_properties_use_are_valid() =>
        Properties.Hold(
            AlarmSpecs.Any.SelectMany(EqualSpecs.Of, (spec, equal) => (spec, equal)),
            both =>
            {
                Violations(both.spec).ShouldBeEmpty();
                Violations(both.equal).ShouldBeEmpty();
            }
        );

    [Fact]
    public void From_whatever_was_there_one_pass_leads_to_the_spec_and_the_next_plans_nothing() =>
        Properties.Hold(
            from spec in AlarmSpecs.Any
            from world in Worlds.For(spec)
            from form in Presentation.Any
            select (world, spec, form),
            run =>
            {
                var (aws, alarm) = run.world.Make();
                alarm.Reconcile(run.spec, run.form);
                AwsState.Of(aws).ShouldBe(AwsState.After(run.spec, run.world.Enabled));
                aws.Tags.ShouldBe(run.world.TagsAfter(run.spec), ignoreOrder: true);
                alarm.Plan(run.spec, run.form).ShouldBeEmptyPlan();
            },
            runs: 2000
        );

    [Fact]
    public void The_same_spec_in_other_words_plans_nothing() =>
        Properties.Hold(
            from spec in AlarmSpecs.Any
            from equal in EqualSpecs.Of(spec)
            from form in Presentation.Any
            select (spec, equal, form),
            run =>
            {
                var alarm = new AlarmObject(new CloudWatchModel());
                alarm.Reconcile(run.spec);
                alarm.Plan(run.equal, run.form).ShouldBeEmptyPlan();
            },
            runs: 2000
        );

    [Fact]
    public void The_alarm_is_written_exactly_when_AWS_would_differ() =>
        Properties.Hold(
            from spec in AlarmSpecs.Any
            from equal in EqualSpecs.Of(spec)
            from world in Worlds.For(spec)
            select (world, spec, equal),
            run =>
            {
                var (aws, alarm) = run.world.Make();
                var same = AwsState.Of(aws) == AwsState.After(run.spec, run.world.Enabled);
                var plan = alarm.Plan(run.equal);
                plan.Steps.Count(step => step.Operation == "PutMetricAlarm").ShouldBe(same ? 0 : 1);
                (plan.Drift.Count > 0 || run.world.Alarm is null).ShouldBe(!plan.IsEmpty);
            },
            runs: 3000
        );

    [Fact]
    public void The_plan_depends_on_nothing_but_what_is_wanted_and_what_is_there() =>
        Properties.Hold(
            from world in Worlds.Any
            from tags in Properties.Shuffled(world.Tags)
            from owned in Properties.Shuffled(world.Owned)
            from spec in AlarmSpecs.Any
            from reversed in Gen.Elements(false, true)
            select (world, again: world with { Tags = tags, Owned = owned }, spec, reversed),
            run =>
            {
                var plan = run.world.Make().Object.Plan(run.spec);
                var again = run.again.Make().Object.Plan(run.spec, new Presentation(Reversed: run.reversed));
                Text(again).ShouldBe(Text(plan));
                again.Fingerprint().ShouldBe(plan.Fingerprint());
            }
        );

    [Fact]
    public void The_same_drift_has_the_same_fingerprint_in_all_words() =>
        Properties.Hold(
            from spec in AlarmSpecs.Any
            from world in Worlds.For(spec)
            from equal in EqualSpecs.Of(spec)
            from form in Presentation.Any
            select (world, spec, equal, form),
            run =>
            {
                var (_, alarm) = run.world.Make();
                alarm.Plan(run.equal, run.form).Fingerprint().ShouldBe(alarm.Plan(run.spec).Fingerprint());
            }
        );

    private static string Text(Plan plan) =>
        string.Join(
            '\n',
            plan.Steps.Select(step =>
                $"{step.Operation} {step.Reason} {JsonSerializer.Serialize(step.Request, step.Request.GetType())}"
            )
        );

    private static IReadOnlyList<object> Violations(MetricAlarmSpec spec) =>
        [
            .. MetricAlarmValidator.Instance.Validate(
                new MetricAlarm
                {
                    ApiVersion = "sagemakermonitor.dev/v1alpha1",
                    Kind = "MetricAlarm",
                    Metadata = new ObjectMeta { Namespace = "ml", Name = "churn" },
                    Spec = spec,
                }
            ),
        ];
}
