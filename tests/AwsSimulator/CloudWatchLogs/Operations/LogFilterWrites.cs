using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.CloudWatchLogs.Patterns;
using SageMakerMonitorOperator.AwsSimulator.Consistency;
using SageMakerMonitorOperator.AwsSimulator.Protocol;
using SageMakerMonitorOperator.AwsSimulator.Validation;
using static SageMakerMonitorOperator.AwsSimulator.CloudWatchLogs.LogsErrors;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatchLogs.Operations;

/// <summary>What metric filters and subscription filters have in common.</summary>
/// <param name="most">How many a group has.</param>
internal sealed class LogFilterWrites(LogStore store, LogFilterStore filters, Timeline<LogGroup> all, int most)
{
    // "a maximum of 5 filter patterns containing regex for each log group", of both types together, and "2 regex for each
    // filter pattern when creating a delimited or JSON filter pattern" (User Guide, Filter pattern syntax).
    private const int MostRegexPatterns = 5;
    private const int MostRegexes = 2;

    /// <summary>The group that the request names, for reading its filters.</summary>
    public static LogGroup Group(Timeline<LogGroup> all, AwsRequest request, TimeSpan lag = default) =>
        all.Find(request.Text("logGroupName")!, lag) ?? throw NoGroup();

    /// <param name="request">Its shape was checked.</param>
    /// <param name="own">What only this type of filter has.</param>
    public JsonObject Put(AwsRequest request, JsonObject own)
    {
        var group = Group(all, request);
        var name = request.Text("filterName")!;
        if (group.Class != LogGroup.Standard)
        {
            // User Guide, Log classes: neither filters metrics nor has subscriptions.
            throw NotValidFor($"Log groups of the class {group.Class} have no filters of this kind.");
        }

        var pattern = request.Parameters["filterPattern"]!.ToString();
        CheckRegexes(group, name, FilterPattern.Parse(pattern));
        if (filters.Get(group.Name, name) is null && filters.CountOf(group.Name) >= most)
        {
            throw LimitExceeded();
        }

        own["filterPattern"] = pattern;
        AddShared(own, request.Parameters);
        filters.Put(group.Name, name, own);
        return [];
    }

    public JsonObject Delete(AwsRequest raw, string absent)
    {
        var request = LogFilterShapes.Delete.Read(raw);
        var filter = filters.Get(Group(all, request).Name, request.Text("filterName")!);
        filters.Delete(filter ?? throw NotFound(absent));
        return [];
    }

    private void CheckRegexes(LogGroup group, string name, FilterPattern pattern)
    {
        Expect(pattern.Regexes <= MostRegexes, "Invalid filter pattern: it has more than two regular expressions.");
        var others = ((LogFilterStore[])[store.MetricFilters, store.SubscriptionFilters])
            .SelectMany(each => each.Of(group.Name))
            .Where(filter => filter != filters.Get(group.Name, name))
            .Count(filter => FilterPattern.Parse(filter.Pattern).Regexes > 0);
        if (pattern.Regexes > 0 && others >= MostRegexPatterns)
        {
            throw LimitExceeded();
        }
    }

    private static void AddShared(JsonObject configuration, JsonObject request)
    {
        if (request.Text("fieldSelectionCriteria") is { Length: > 0 } criteria)
        {
            configuration["fieldSelectionCriteria"] = criteria;
        }

        if (request.IsTrue("applyOnTransformedLogs"))
        {
            configuration["applyOnTransformedLogs"] = true;
        }
    }
}
