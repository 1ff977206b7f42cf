using SageMakerMonitorOperator.Aws.CloudWatchLogs;
using SageMakerMonitorOperator.Reconcilers.LogFilters;
using SageMakerMonitorOperator.Reconcilers.Planning;

namespace SageMakerMonitorOperator.Reconcilers.LogSubscriptions;

/// <summary>The normal form of a subscription filter; group and name are its identity.</summary>
internal static class LogSubscriptionFields
{
    // AWS shows it of every filter, although it means something for Kinesis only.
    private const string DefaultDistribution = "ByLogStream";

    public static Fields Of(PutSubscriptionFilterRequest filter)
    {
        var fields = new Fields();
        LogFilterText.SetShared(
            fields,
            filter.FilterPattern,
            filter.ApplyOnTransformedLogs,
            filter.FieldSelectionCriteria
        );
        fields.Set("destinationArn", filter.DestinationArn);
        fields.Set("roleArn", Canonical.Text(filter.RoleArn));
        fields.Set(
            "distribution",
            Canonical.Text(filter.Distribution) is { } distribution and not DefaultDistribution ? distribution : null
        );
        fields.Set("emitSystemFields", Canonical.Set(filter.EmitSystemFields));
        return fields;
    }
}
