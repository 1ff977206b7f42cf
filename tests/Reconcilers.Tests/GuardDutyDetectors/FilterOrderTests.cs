using FsCheck;
using FsCheck.Fluent;
using SageMakerMonitorOperator.Reconcilers.GuardDutyDetectors;

namespace SageMakerMonitorOperator.Reconcilers.Tests.GuardDutyDetectors;

public sealed class FilterOrderTests
{
    [Fact]
    public void Filters_that_stand_right_are_not_moved()
    {
        FilterOrder.Moves(["a", "x", "b"], new Dictionary<string, int> { ["a"] = 1, ["b"] = 99 }).ShouldBeEmpty();
        FilterOrder.Moves(["x"], new Dictionary<string, int> { ["a"] = 1 }).ShouldBeEmpty();
    }

    [Fact]
    public void One_that_is_put_before_another_moves_it_on() =>
        FilterOrder.Moves(["b", "a"], new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 }).ShouldBe(["a"]);

    [Fact]
    public void The_moves_lead_to_the_wanted_places_and_keep_the_order_of_the_others() =>
        Properties.Hold(
            from order in Properties.Shuffled(["a", "b", "c", "d", "x", "y", "z"])
            from ranks in Properties.Shuffled([1, 2, 3, 4, 5, 6, 50, 100])
            from wanted in Properties.Some("a", "b", "c", "d")
            select (order, wanted: wanted.Zip(ranks).ToDictionary(one => one.First, one => one.Second)),
            run =>
            {
                var state = run.order.ToList();
                foreach (var name in FilterOrder.Moves(run.order, run.wanted))
                {
                    state.Remove(name);
                    state.Insert(Math.Min(run.wanted[name] - 1, state.Count), name);
                }

                FilterOrder.Moves(state, run.wanted).ShouldBeEmpty();
                state.Except(run.wanted.Keys).ShouldBe(run.order.Except(run.wanted.Keys), ignoreOrder: false);
            },
            runs: 2000
        );
}
