using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.GuardDuty.Operations;

/// <summary>Answers a page of at most fifty, in the order of the items.</summary>
internal static class GuardDutyPages
{
    private const int Most = 50;

    public static JsonObject Answer<T>(
        AwsRequest request,
        string list,
        IEnumerable<T> items,
        Func<T, string> key,
        Func<T, JsonNode> show
    )
    {
        var size = request.Number("maxResults") ?? Most;
        var after = Token(request);
        List<T> all = [.. items];
        // Of an item that went in the meantime nobody knows the place: from the start again.
        var rest = after is null ? all : all[(all.FindIndex(item => key(item) == after) + 1)..];
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
            throw GuardDutyErrors.Invalid();
        }
    }
}
