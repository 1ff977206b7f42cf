using System.Globalization;
using SageMakerMonitorOperator.Aws.CloudWatchLogs;
using SageMakerMonitorOperator.Reconcilers.LogFilters;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Planning.Json;

namespace SageMakerMonitorOperator.Reconcilers.MetricFilters;

/// <summary>The normal form of a metric filter; group and name are its identity.</summary>
internal static class MetricFilterFields
{
    private const string NoUnit = "None";

    public static Fields Of(PutMetricFilterRequest filter)
    {
        var fields = new Fields();
        LogFilterText.SetShared(
            fields,
            filter.FilterPattern,
            filter.ApplyOnTransformedLogs,
            filter.FieldSelectionCriteria
        );
        fields.Set("emitSystemFieldDimensions", Canonical.Set(filter.EmitSystemFieldDimensions));
        if (filter.MetricTransformations is [var metric, ..])
        {
            fields.Set("metricNamespace", metric.MetricNamespace);
            fields.Set("metricName", metric.MetricName);
            fields.Set("metricValue", Value(metric.MetricValue));
            fields.Set("defaultValue", Number(metric.DefaultValue));
            fields.Set("dimensions", LogFilterText.Map(metric.Dimensions));
            fields.Set("unit", Canonical.Text(metric.Unit) is { } unit and not NoUnit ? unit : null);
        }

        return fields;
    }

    private static string? Number(double? number) =>
        number is { } value ? CanonicalNumber.Of(value.ToString("R", CultureInfo.InvariantCulture)) : null;

    // "1" and "1.0" add the same.
    private static string Value(string value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number)
            ? Number(number)!
            : value;
}
