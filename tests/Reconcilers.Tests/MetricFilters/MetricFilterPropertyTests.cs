using FsCheck.Fluent;

namespace SageMakerMonitorOperator.Reconcilers.Tests.MetricFilters;

public sealed class MetricFilterPropertyTests
{
    [Fact]
    public void After_a_write_nothing_is_left_to_write_however_AWS_words_it() =>
        Properties.Hold(
            MetricFilterSpecs.Any.Two(),
            specs =>
            {
                var filter = new MetricFilterObject();
                filter.Reconcile(specs.Item1);
                filter.Plan(specs.Item1).ShouldBeEmptyPlan();
                filter.Reconcile(specs.Item2);
                filter.Plan(specs.Item2).ShouldBeEmptyPlan();
                filter.Plan(specs.Item2, form: true).ShouldBeEmptyPlan();
            }
        );

    [Fact]
    public void What_is_said_otherwise_is_no_drift() =>
        Properties.Hold(
            MetricFilterSpecs.Any,
            spec =>
            {
                var filter = new MetricFilterObject();
                filter.Reconcile(spec);
                filter.Plan(MetricFilterSpecs.Otherwise(spec)).ShouldBeEmptyPlan();
            }
        );
}
