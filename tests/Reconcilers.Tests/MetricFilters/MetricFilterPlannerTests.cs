using SageMakerMonitorOperator.Aws.CloudWatchLogs;
using SageMakerMonitorOperator.Reconcilers.Planning;

namespace SageMakerMonitorOperator.Reconcilers.Tests.MetricFilters;

public sealed class MetricFilterPlannerTests
{
    private readonly MetricFilterObject _filter = new();

    [Fact]
    public void A_new_filter_is_put_under_its_name_on_its_group()
    {
        var put = Put(_filter.Reconcile(MetricFilterSpecs.Base));
        (put.LogGroupName, put.FilterName).ShouldBe((MetricFilterObject.Group, "ml_errors"));
        var metric = put.MetricTransformations.ShouldHaveSingleItem();
        (metric.MetricNamespace, metric.MetricName, metric.MetricValue).ShouldBe(
            ("SageMaker/Endpoints", "ErrorLines", "1")
        );
    }

    [Fact]
    public void What_the_spec_leaves_to_AWS_is_not_sent()
    {
        var put = Put(
            _filter.Reconcile(
                MetricFilterSpecs.Base with
                {
                    ApplyOnTransformedLogs = false,
                    Dimensions = new Dictionary<string, string>(),
                    EmitSystemFieldDimensions = [],
                }
            )
        );
        (put.ApplyOnTransformedLogs, put.EmitSystemFieldDimensions, put.FieldSelectionCriteria).ShouldBe(
            (null, null, null)
        );
        put.MetricTransformations[0].Dimensions.ShouldBeNull();
    }

    [Fact]
    public void A_put_replaces_the_whole_filter_and_tells_which_fields_differ()
    {
        _filter.Reconcile(
            MetricFilterSpecs.Base with
            {
                DefaultValue = 0,
                Unit = "Count",
                FieldSelectionCriteria = "@aws.region = \"eu-west-1\"",
            }
        );
        var plan = _filter.Reconcile(MetricFilterSpecs.Base with { FilterPattern = "?ERROR ?Exception" });
        plan.Fields().ShouldBe(["defaultValue", "fieldSelectionCriteria", "filterPattern", "unit"]);
        plan.Operations().ShouldBe(["PutMetricFilter"]);
        _filter.Plan(MetricFilterSpecs.Base with { FilterPattern = "?ERROR ?Exception" }).ShouldBeEmptyPlan();
    }

    [Fact]
    public void White_space_around_the_pattern_is_not_sent_and_is_no_drift()
    {
        Put(_filter.Reconcile(MetricFilterSpecs.Base with { FilterPattern = "  ERROR\n" }))
            .FilterPattern.ShouldBe("ERROR");
        _filter.Plan(MetricFilterSpecs.Base).ShouldBeEmptyPlan();
    }

    [Fact]
    public void No_default_value_and_a_default_of_zero_are_two_things()
    {
        _filter.Reconcile(MetricFilterSpecs.Base);
        _filter.Reconcile(MetricFilterSpecs.Base with { DefaultValue = 0 }).Fields().ShouldBe(["defaultValue"]);
        Filter().DefaultValue.ShouldBe(0);
    }

    [Fact]
    public void The_samples_are_no_part_of_the_filter()
    {
        _filter.Reconcile(MetricFilterSpecs.Base);
        _filter
            .Plan(
                MetricFilterSpecs.Base with
                {
                    PatternTests =
                    [
                        new()
                        {
                            Name = "a",
                            Message = "ERROR",
                            Matches = true,
                        },
                    ],
                }
            )
            .ShouldBeEmptyPlan();
    }

    private MetricTransformation Filter() => _filter.Filter!.MetricTransformations[0];

    private static PutMetricFilterRequest Put(Plan plan) =>
        plan.Steps.Select(step => step.Request).OfType<PutMetricFilterRequest>().ShouldHaveSingleItem();
}
