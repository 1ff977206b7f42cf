using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.Access.Policies;

/// <summary>AWS's global condition keys, as far as a request without a network has them.</summary>
internal static class ConditionContext
{
    public static ILookup<string, string> Of(
        AwsRequest request,
        IReadOnlyDictionary<string, string> resourceTags,
        params (string Key, string? Value)[] more
    ) =>
        new[]
        {
            Requested(request),
            request.Caller is { } caller ? Calling(caller) : [],
            Tagged("aws:ResourceTag", resourceTags),
            more,
        }
            .SelectMany(part => part)
            .Where(pair => pair.Value is not null)
            .ToLookup(pair => pair.Key, pair => pair.Value!, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<(string Key, string? Value)> Requested(AwsRequest request)
    {
        var tags = RequestTags(request.Parameters);
        var keys = tags.Keys.Concat(request.Texts("TagKeys"));
        return
        [
            ("aws:RequestedRegion", request.Region),
            .. keys.Select(key => ("aws:TagKeys", (string?)key)),
            .. Tagged("aws:RequestTag", tags),
        ];
    }

    private static IEnumerable<(string Key, string? Value)> Calling(Principal caller) =>
        [
            ("aws:PrincipalArn", caller.IamArn),
            ("aws:PrincipalAccount", caller.AccountId),
            ("aws:userid", caller.UserId),
            .. Tagged("aws:PrincipalTag", caller.Tags),
        ];

    private static IEnumerable<(string Key, string? Value)> Tagged(
        string key,
        IReadOnlyDictionary<string, string> tags
    ) => tags.Select(tag => ($"{key}/{tag.Key}", (string?)tag.Value));

    // A list of keys and values, or a map: services have either.
    private static Dictionary<string, string> RequestTags(JsonObject parameters) =>
        (parameters["Tags"] ?? parameters["tags"]) switch
        {
            JsonArray list => list.OfType<JsonObject>()
                .DistinctBy(tag => $"{tag["Key"]}")
                .ToDictionary(tag => $"{tag["Key"]}", tag => $"{tag["Value"]}"),
            JsonObject map => map.ToDictionary(tag => tag.Key, tag => $"{tag.Value}"),
            _ => [],
        };
}
