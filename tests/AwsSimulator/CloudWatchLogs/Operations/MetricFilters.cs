using System.Globalization;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.CloudWatchLogs.Rules;
using SageMakerMonitorOperator.AwsSimulator.Consistency;
using SageMakerMonitorOperator.AwsSimulator.Protocol;
using SageMakerMonitorOperator.AwsSimulator.Validation;
using static SageMakerMonitorOperator.AwsSimulator.CloudWatchLogs.LogsErrors;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatchLogs.Operations;

/// <summary>PutMetricFilter, DescribeMetricFilters and DeleteMetricFilter.</summary>
internal sealed class MetricFilters(LogStore store, Timeline<LogGroup> all)
{
    // "The maximum number of metric filters that can be associated with a log group is 100."
    private const int Most = 100;

    private readonly LogFilterWrites writes = new(store, store.MetricFilters, all, Most);

    public JsonObject Put(AwsRequest raw)
    {
        var request = LogFilterShapes.PutMetric.Read(raw);
        MetricFilterRules.Check(request.Parameters);
        var own = new JsonObject
        {
            ["metricTransformations"] = new JsonArray(
                Transformation(request.Parameters.Structures("metricTransformations").Single())
            ),
        };
        if (request.Texts("emitSystemFieldDimensions") is { Count: > 0 } fields)
        {
            own["emitSystemFieldDimensions"] = new JsonArray([.. fields]);
        }

        return writes.Put(request, own);
    }

    public JsonObject Describe(AwsRequest raw, TimeSpan lag)
    {
        var request = LogFilterShapes.DescribeMetric.Read(raw);
        Expect(
            request.Parameters.Has("metricName") == request.Parameters.Has("metricNamespace"),
            "metricName and metricNamespace must be given together."
        );
        var group = request.Text("logGroupName") is null ? null : LogFilterWrites.Group(all, request, lag).Name;
        return LogPages.Answer(
            request,
            "metricFilters",
            store.MetricFilters.Of(group, lag).Where(filter => Matches(filter, request.Parameters)),
            filter => filter.Name,
            filter => filter.Describe()
        );
    }

    public JsonObject Delete(AwsRequest request) =>
        writes.Delete(request, "The specified metric filter does not exist.");

    private static bool Matches(LogFilter filter, JsonObject request) =>
        filter.FilterName.StartsWith(request.Text("filterNamePrefix") ?? "", StringComparison.Ordinal)
        && filter
            .Configuration.Structures("metricTransformations")
            .Any(transformation =>
                (request.Text("metricName") ?? transformation.Text("metricName")) == transformation.Text("metricName")
                && (request.Text("metricNamespace") ?? transformation.Text("metricNamespace"))
                    == transformation.Text("metricNamespace")
            );

    private static JsonObject Transformation(JsonObject request)
    {
        var transformation = request.DeepClone().AsObject();
        if (request.Text("defaultValue") is { } value)
        {
            transformation["defaultValue"] = double.Parse(value, CultureInfo.InvariantCulture);
        }

        if (transformation["dimensions"] is JsonObject { Count: 0 })
        {
            transformation.Remove("dimensions");
        }

        return transformation;
    }
}
