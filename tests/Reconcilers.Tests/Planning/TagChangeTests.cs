using FsCheck;
using FsCheck.Fluent;
using SageMakerMonitorOperator.Reconcilers.Planning;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Planning;

public sealed class TagChangeTests
{
    private static readonly string[] Keys = ["team", "stage", "foreign", "aws:stack"];

    private static Gen<Dictionary<string, string>> Tags =>
        from keys in Properties.Some(Keys)
        from values in Gen.ArrayOf(Gen.Elements("", "1", "2"), Keys.Length)
        select keys.Select((key, index) => (key, values[index])).ToDictionary(StringComparer.Ordinal);

    [Fact]
    public void Afterwards_all_desired_tags_are_there_and_of_the_others_only_managed_ones_are_gone() =>
        Properties.Hold(
            from desired in Tags
            from observed in Tags
            from managed in Properties.Some(Keys)
            select (desired, observed, managed),
            run =>
            {
                var change = TagChange.Between(run.desired, run.observed, run.managed);
                var after = new Dictionary<string, string>(run.observed, StringComparer.Ordinal);
                change.Remove.ToList().ForEach(key => after.Remove(key).ShouldBeTrue());
                change.Set.ToList().ForEach(tag => after[tag.Key] = tag.Value);

                var kept = run.observed.Where(tag =>
                    !run.desired.ContainsKey(tag.Key) && !run.managed.Contains(tag.Key)
                );
                after.ShouldBe(run.desired.Concat(kept), ignoreOrder: true);
                change.Set.ShouldAllBe(tag => run.observed.GetValueOrDefault(tag.Key) != tag.Value);
                change.Drift(run.observed).Count().ShouldBe(change.Set.Count + change.Remove.Count);
                var again = TagChange.Between(run.desired, after, run.managed);
                (again.Set.Count, again.Remove.Count).ShouldBe((0, 0));
            }
        );

    [Fact]
    public void Drift_names_the_key_and_both_values_those_to_put_first()
    {
        var desired = new Dictionary<string, string> { ["b"] = "new", ["a"] = "same" };
        var observed = new Dictionary<string, string>
        {
            ["a"] = "same",
            ["b"] = "old",
            ["0"] = "gone",
        };
        var drift = TagChange.Between(desired, observed, ["0", "absent"]).Drift(observed).ToList();
        drift
            .Select(d => (d.Field, d.Desired, d.Observed))
            .ShouldBe([("tags.b", "new", "old"), ("tags.0", null, "gone")]);
    }
}
