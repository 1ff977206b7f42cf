using FsCheck;
using FsCheck.Fluent;
using SageMakerMonitorOperator.Reconcilers.MetricAlarms;
using SageMakerMonitorOperator.Reconcilers.Planning;

namespace SageMakerMonitorOperator.Reconcilers.Tests.MetricAlarms;

/// <summary>Passes that end early, however often, and what a deletion leaves.</summary>
public sealed class InterruptionTests
{
    [Fact]
    public void What_arrived_is_planned_no_more_and_what_was_lost_is_planned_again() =>
        Properties.Hold(
            from spec in AlarmSpecs.Any
            from world in Worlds.For(spec)
            from form in Presentation.Any
            from interruption in Interruption.Any
            select (world, spec, form, interruption),
            run =>
            {
                var (aws, alarm) = run.world.Make();
                var plan = alarm.Interrupt(run.spec, run.interruption, run.form);
                var lost = new Plan([], run.interruption.Lost(plan));
                alarm.Plan(run.spec, run.form).Operations().ShouldBe(lost.Operations());
                aws.Tags.Keys.ShouldBeSubsetOf([
                    .. run.world.TagsAfter(run.spec).Keys,
                    .. run.world.Tags.Select(tag => tag.Key),
                ]);
            },
            runs: 2000
        );

    [Fact]
    public void However_often_it_dies_a_pass_ends_in_the_same_state() =>
        Properties.Hold(
            from spec in AlarmSpecs.Any
            from world in Worlds.For(spec)
            from interruptions in Properties.UpTo(4, Interruption.Any)
            from form in Presentation.Any
            select (world, spec, interruptions, form),
            run =>
            {
                var (aws, alarm) = run.world.Make();
                foreach (var interruption in run.interruptions)
                {
                    alarm.Interrupt(run.spec, interruption, run.form);
                    run.world.Foreign([.. run.spec.Tags?.Keys ?? []]).ShouldBeSubsetOf(aws.Tags);
                }

                alarm.Reconcile(run.spec, run.form);
                AwsState.Of(aws).ShouldBe(AwsState.After(run.spec, run.world.Enabled));
                aws.Tags.ShouldBe(run.world.TagsAfter(run.spec), ignoreOrder: true);
                alarm.Plan(run.spec, run.form).ShouldBeEmptyPlan();
            },
            runs: 1000
        );

    [Fact]
    public void A_spec_that_changes_while_passes_die_leaves_nothing_of_what_it_was_and_all_that_is_foreign() =>
        Properties.Hold(
            from world in Worlds.Any
            from changes in Properties.UpTo(
                4,
                from spec in AlarmSpecs.Any
                from died in Interruption.Any
                select (spec, died)
            )
            from last in AlarmSpecs.Any
            select (world, changes, last),
            run =>
            {
                var (aws, alarm) = run.world.Make();
                foreach (var (spec, died) in run.changes)
                {
                    alarm.Interrupt(spec, died);
                }

                var muted = aws.ActionsEnabled;
                alarm.Reconcile(run.last);
                AwsState.Of(aws).ShouldBe(AwsState.After(run.last, muted));
                var everInSpec = run.changes.SelectMany(change => change.spec.Tags?.Keys ?? []);
                aws.Tags.ShouldBe(run.world.TagsAfter(run.last, [.. everInSpec]), ignoreOrder: true);
            },
            runs: 1000
        );

    [Fact]
    public void Deletion_is_one_call_for_exactly_the_alarm_that_was_seen() =>
        Properties.Hold(
            from world in Worlds.Any
            from form in Presentation.Any
            where world.Alarm is not null
            select (world, form),
            run =>
            {
                var (aws, _) = run.world.Make();
                var step = MetricAlarmPlanner.Delete(aws.Observe(run.form)!).Steps.ShouldHaveSingleItem();
                aws.Apply(step);
                AwsState.Of(aws).ShouldBe("none");
            }
        );

    [Fact]
    public void A_released_alarm_keeps_its_configuration_and_all_tags_but_the_owners() =>
        Properties.Hold(
            from world in Worlds.Any
            from form in Presentation.Any
            where world.Alarm is not null
            select (world, form),
            run =>
            {
                var (aws, _) = run.world.Make();
                var before = AwsState.Of(aws);
                AlarmObject.Release(aws.Observe(run.form)!).Steps.ToList().ForEach(aws.Apply);
                AwsState.Of(aws).ShouldBe(before);
                aws.Tags.ShouldBe(
                    run.world.Tags.ExceptBy(AlarmObject.Self.Tags().Keys, tag => tag.Key),
                    ignoreOrder: true
                );
                AlarmObject.Release(aws.Observe(run.form)!).ShouldBeEmptyPlan();
            }
        );
}
