using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatchLogs.Operations;

/// <summary>Answers a page: "up to 50" in all listings, in the ASCII order of the names.</summary>
internal static class LogPages
{
    private const int Most = 50;

    public static JsonObject Answer<T>(
        AwsRequest request,
        string list,
        IEnumerable<T> items,
        Func<T, string> key,
        Func<T, JsonObject> show
    )
    {
        var size = request.Number("limit") ?? Most;
        var after = Token(request);
        var rest = items
            .Where(item => after is null || string.CompareOrdinal(key(item), after) > 0)
            .Take(size + 1)
            .ToList();
        var answer = new JsonObject { [list] = new JsonArray([.. rest.Take(size).Select(show)]) };
        if (rest.Count > size)
        {
            answer["nextToken"] = PageToken.After(key(rest[size - 1]));
        }

        return answer;
    }

    private static string? Token(AwsRequest request)
    {
        try
        {
            return PageToken.Read(request.Text("nextToken"));
        }
        catch (AwsException)
        {
            throw LogsErrors.Invalid("The specified nextToken is invalid.");
        }
    }
}
