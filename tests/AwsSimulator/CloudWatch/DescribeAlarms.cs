using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch;

/// <summary>Filters, pages and shows alarms, in the order of their names.</summary>
internal static class DescribeAlarms
{
    private const int DefaultPage = 50;
    private const int LargestPage = 100;

    public static JsonObject Answer(AlarmStore alarms, AwsRequest request, TimeSpan lag)
    {
        var page = Math.Min(request.Number("MaxRecords") ?? DefaultPage, LargestPage);
        var matching = Matching(alarms, request, lag, limit: page + 1);
        var answer = new JsonObject
        {
            ["MetricAlarms"] = new JsonArray([.. matching.Take(page)]),
            ["CompositeAlarms"] = new JsonArray(),
        };
        if (matching.Count > page)
        {
            answer["NextToken"] = PageToken.After(matching[page - 1]["AlarmName"]!.ToString());
        }

        return answer;
    }

    private static List<JsonObject> Matching(AlarmStore alarms, AwsRequest request, TimeSpan lag, int limit)
    {
        var names = request.Texts("AlarmNames").ToHashSet();
        if (names.Count > LargestPage)
        {
            throw new AwsException(
                "ValidationError",
                $"AlarmNames has {names.Count} members; at most 100 are allowed."
            );
        }

        var types = request.Texts("AlarmTypes");
        var prefix = request.Text("AlarmNamePrefix");
        var state = request.Text("StateValue");
        var after = PageToken.Read(request.Text("NextToken"));
        return alarms.Use(all =>
            all.All(lag)
                .Where(alarm => types.Count == 0 || types.Contains("MetricAlarm"))
                .Where(alarm => names.Count == 0 || names.Contains(alarm.Name))
                .Where(alarm => prefix is null || alarm.Name.StartsWith(prefix, StringComparison.Ordinal))
                .Where(alarm => state is null || alarm.State.Value == state)
                .Where(alarm => after is null || string.CompareOrdinal(alarm.Name, after) > 0)
                .Take(limit)
                .Select(alarm => alarm.Describe())
                .ToList()
        );
    }
}
