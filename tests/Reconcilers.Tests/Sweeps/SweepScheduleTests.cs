using FsCheck.Fluent;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Reconcilers.Accounts;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.Sweeps;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Sweeps;

public sealed class SweepScheduleTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);
    private static readonly DateTimeOffset Start = new(2026, 8, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly SweepGroup[] Groups =
    [
        .. Enumerable
            .Range(0, 20)
            .Select(number => new SweepGroup(AccountKey.Of(new ObjectKey(null, $"account-{number}")), "eu-west-1")),
    ];

    [Fact]
    public void The_groups_of_the_start_are_swept_at_once_or_some_time_within_the_interval()
    {
        Schedule(atOnce: true, random: 0.5).Due(Groups, Start).ShouldBe(Groups);
        var spread = Schedule(atOnce: false, random: 0.5);
        spread.Due(Groups, Start).ShouldBeEmpty();
        spread.Due(Groups, Start + (Interval / 2)).ShouldBe(Groups);
    }

    [Fact]
    public void A_group_that_comes_later_waits_because_its_objects_have_just_been_looked_at()
    {
        var schedule = Schedule(atOnce: true, random: 0.5);
        schedule.Due([], Start);
        schedule.Due(Groups, Start).ShouldBeEmpty();
        schedule.Due(Groups, Start + (Interval / 2)).ShouldBe(Groups);
    }

    [Fact]
    public void A_group_without_objects_is_forgotten()
    {
        var schedule = Schedule(atOnce: true, random: 0.5);
        schedule.Due(Groups, Start);
        schedule.Due([], Start + Interval).ShouldBeEmpty();
        schedule.Due(Groups, Start + Interval).ShouldBeEmpty();
    }

    [Fact]
    public void Every_group_is_swept_once_in_an_interval_and_a_tenth_give_or_take_a_look_at_the_schedule() =>
        Properties.Hold(
            Gen.Choose(0, int.MaxValue - 1),
            seed =>
            {
                var schedule = Schedule(atOnce: true, new Random(seed).NextDouble);
                var sweeps = SweepsIn(schedule, TimeSpan.FromHours(1));
                foreach (var group in Groups)
                {
                    var pauses = sweeps[group].Zip(sweeps[group].Skip(1), (one, next) => next - one);
                    pauses.ShouldAllBe(pause => pause >= Interval * 0.9 && pause <= (Interval * 1.1) + schedule.Tick);
                }
            },
            runs: 50
        );

    [Fact]
    public void Groups_do_not_march_in_step() =>
        SweepsIn(Schedule(atOnce: true, new Random(1).NextDouble), TimeSpan.FromHours(2))
            .SelectMany(group => group.Where(at => at > Start + TimeSpan.FromHours(1)))
            .GroupBy(at => at)
            .Max(together => together.Count())
            .ShouldBeLessThan(Groups.Length / 2);

    [Theory]
    [InlineData(2, 0.2)]
    [InlineData(300, 30)]
    [InlineData(3600, 30)]
    public void The_schedule_is_looked_at_often_enough(int interval, double tick) =>
        new SweepSchedule(TimeSpan.FromSeconds(interval), atOnce: true, Spread(() => 0)).Tick.ShouldBe(
            TimeSpan.FromSeconds(tick)
        );

    private static ILookup<SweepGroup, DateTimeOffset> SweepsIn(SweepSchedule schedule, TimeSpan time) =>
        Enumerable
            .Range(0, (int)(time / schedule.Tick))
            .Select(tick => Start + (tick * schedule.Tick))
            .SelectMany(now => schedule.Due(Groups, now).Select(group => (Group: group, Now: now)))
            .ToLookup(sweep => sweep.Group, sweep => sweep.Now);

    private static SweepSchedule Schedule(bool atOnce, double random) => Schedule(atOnce, () => random);

    private static SweepSchedule Schedule(bool atOnce, Func<double> random) => new(Interval, atOnce, Spread(random));

    private static ResyncSchedule Spread(Func<double> random) => new(new ReconcileOptions { ClusterId = "c" }, random);
}
