using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.CloudWatchLogs.Rules;
using SageMakerMonitorOperator.AwsSimulator.Consistency;
using SageMakerMonitorOperator.AwsSimulator.Protocol;
using SageMakerMonitorOperator.AwsSimulator.Validation;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatchLogs.Operations;

/// <summary>PutSubscriptionFilter, DescribeSubscriptionFilters and DeleteSubscriptionFilter.</summary>
internal sealed class SubscriptionFilters(LogStore store, Timeline<LogGroup> all)
{
    // "Each log group can have up to two subscription filters associated with it."
    private const int Most = 2;

    private const string Distribution = "distribution";
    private const string ByLogStream = "ByLogStream";

    private readonly LogFilterWrites writes = new(store, store.SubscriptionFilters, all, Most);

    public JsonObject Put(AwsRequest raw)
    {
        var request = LogFilterShapes.PutSubscription.Read(raw);
        LogFilterWrites.Group(all, request);
        SubscriptionFilterRules.Check(store, request.Parameters);
        var own = new JsonObject { ["destinationArn"] = request.Text("destinationArn") };
        if (request.Text("roleArn") is { } role)
        {
            own["roleArn"] = role;
        }

        if (request.Text(Distribution) is { } distribution and not ByLogStream)
        {
            own[Distribution] = distribution;
        }

        if (request.Texts("emitSystemFields") is { Count: > 0 } fields)
        {
            own["emitSystemFields"] = new JsonArray([.. fields]);
        }

        return writes.Put(request, own);
    }

    public JsonObject Describe(AwsRequest raw, TimeSpan lag)
    {
        var request = LogFilterShapes.DescribeSubscription.Read(raw);
        return LogPages.Answer(
            request,
            "subscriptionFilters",
            store
                .SubscriptionFilters.Of(LogFilterWrites.Group(all, request, lag).Name, lag)
                .Where(filter =>
                    filter.FilterName.StartsWith(
                        request.Parameters.Text("filterNamePrefix") ?? "",
                        StringComparison.Ordinal
                    )
                ),
            filter => filter.Name,
            Show
        );
    }

    public JsonObject Delete(AwsRequest request) =>
        writes.Delete(request, "The specified subscription filter does not exist.");

    private static JsonObject Show(LogFilter filter)
    {
        var shown = filter.Describe();
        shown[Distribution] ??= ByLogStream;
        return shown;
    }
}
