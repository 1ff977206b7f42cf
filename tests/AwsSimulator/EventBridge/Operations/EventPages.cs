using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.EventBridge.Operations;

/// <summary>Answers a page: 100 and no more.</summary>
internal static class EventPages
{
    private const int Most = 100;

    public static JsonObject Answer<T>(
        AwsRequest request,
        string list,
        IEnumerable<T> items,
        Func<T, string> key,
        Func<T, JsonObject> show
    )
    {
        var size = request.Number("Limit") ?? Most;
        var after = Token(request);
        var rest = items
            .Where(item => after is null || string.CompareOrdinal(key(item), after) > 0)
            .Take(size + 1)
            .ToList();
        var answer = new JsonObject { [list] = new JsonArray([.. rest.Take(size).Select(show)]) };
        if (rest.Count > size)
        {
            answer["NextToken"] = PageToken.After(key(rest[size - 1]));
        }

        return answer;
    }

    private static string? Token(AwsRequest request)
    {
        try
        {
            return PageToken.Read(request.Text("NextToken"));
        }
        catch (AwsException)
        {
            throw EventBridgeErrors.Invalid("Parameter NextToken is not valid.");
        }
    }
}
