using SageMakerMonitorOperator.Api.LogSubscriptions;
using SageMakerMonitorOperator.Aws.CloudWatchLogs;
using SageMakerMonitorOperator.Reconcilers.LogFilters;

namespace SageMakerMonitorOperator.Reconcilers.LogSubscriptions;

/// <summary>PutSubscriptionFilter requests: from a spec, and from a filter that was read.</summary>
internal static class LogSubscriptionRequests
{
    public static PutSubscriptionFilterRequest From(LogFilterName name, LogSubscriptionSpec spec) =>
        new()
        {
            LogGroupName = name.Group,
            FilterName = name.Filter,
            FilterPattern = LogFilterText.Pattern(spec.FilterPattern),
            DestinationArn = spec.DestinationArn,
            RoleArn = spec.RoleArn,
            Distribution = spec.Distribution,
            ApplyOnTransformedLogs = spec.ApplyOnTransformedLogs == true ? true : null,
            FieldSelectionCriteria = spec.FieldSelectionCriteria,
            EmitSystemFields = LogFilterText.Ordered(spec.EmitSystemFields),
        };

    public static PutSubscriptionFilterRequest From(LogFilterName name, SubscriptionFilter filter) =>
        new()
        {
            LogGroupName = name.Group,
            FilterName = name.Filter,
            FilterPattern = filter.FilterPattern,
            DestinationArn = filter.DestinationArn,
            RoleArn = filter.RoleArn,
            Distribution = filter.Distribution,
            ApplyOnTransformedLogs = filter.ApplyOnTransformedLogs,
            FieldSelectionCriteria = filter.FieldSelectionCriteria,
            EmitSystemFields = filter.EmitSystemFields,
        };
}
