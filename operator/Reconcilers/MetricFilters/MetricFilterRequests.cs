using SageMakerMonitorOperator.Api.MetricFilters;
using SageMakerMonitorOperator.Aws.CloudWatchLogs;
using SageMakerMonitorOperator.Reconcilers.LogFilters;
using AwsFilter = SageMakerMonitorOperator.Aws.CloudWatchLogs.MetricFilter;

namespace SageMakerMonitorOperator.Reconcilers.MetricFilters;

/// <summary>PutMetricFilter requests: from a spec, and from a filter that was read.</summary>
internal static class MetricFilterRequests
{
    public static PutMetricFilterRequest From(LogFilterName name, MetricFilterSpec spec) =>
        new()
        {
            LogGroupName = name.Group,
            FilterName = name.Filter,
            FilterPattern = LogFilterText.Pattern(spec.FilterPattern),
            MetricTransformations =
            [
                new MetricTransformation
                {
                    MetricNamespace = spec.MetricNamespace,
                    MetricName = spec.MetricName,
                    MetricValue = spec.MetricValue,
                    DefaultValue = spec.DefaultValue,
                    Dimensions = spec.Dimensions is { Count: > 0 } dimensions ? dimensions : null,
                    Unit = spec.Unit,
                },
            ],
            ApplyOnTransformedLogs = spec.ApplyOnTransformedLogs == true ? true : null,
            FieldSelectionCriteria = spec.FieldSelectionCriteria,
            EmitSystemFieldDimensions = LogFilterText.Ordered(spec.EmitSystemFieldDimensions),
        };

    public static PutMetricFilterRequest From(LogFilterName name, AwsFilter filter) =>
        new()
        {
            LogGroupName = name.Group,
            FilterName = name.Filter,
            FilterPattern = filter.FilterPattern,
            MetricTransformations = filter.MetricTransformations,
            ApplyOnTransformedLogs = filter.ApplyOnTransformedLogs,
            FieldSelectionCriteria = filter.FieldSelectionCriteria,
            EmitSystemFieldDimensions = filter.EmitSystemFieldDimensions,
        };
}
