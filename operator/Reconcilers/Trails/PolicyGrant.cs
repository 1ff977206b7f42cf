using System.IO.Enumeration;
using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.Reconcilers.Trails;

/// <summary>
/// Whether a statement of a policy allows what is needed. It says no of what it does not understand: then the statement to add
/// is shown, which does no harm.
/// </summary>
internal static class PolicyGrant
{
    public const string CloudTrail = "cloudtrail.amazonaws.com";

    private static readonly string[] Comparisons = ["StringEquals", "StringLike", "ArnEquals", "ArnLike"];

    public static bool Covers(JsonObject statement, BucketNeed need) =>
        statement["Effect"]?.ToString() == "Allow"
        && IsForCloudTrail(statement["Principal"])
        && Texts(statement["Action"]).Any(action => Matches(action, need.Action, ignoreCase: true))
        && Texts(statement["Resource"]).Any(resource => Matches(resource, need.Resource, ignoreCase: false))
        && Holds(statement["Condition"], need);

    private static bool IsForCloudTrail(JsonNode? principal) =>
        principal is JsonObject kinds
            ? Texts(kinds["Service"]).Contains(CloudTrail) || Texts(kinds["AWS"]).Contains("*")
            : principal?.ToString() == "*";

    private static bool Holds(JsonNode? condition, BucketNeed need) =>
        condition is null
        || (
            condition is JsonObject operators
            && operators.All(one => Holds(one.Key, one.Value as JsonObject ?? [], need))
        );

    private static bool Holds(string comparison, JsonObject keys, BucketNeed need) =>
        Comparisons.Contains(comparison)
        && keys.All(key =>
            ValueOf(key.Key, need) is { } actual
            && Texts(key.Value).Any(value => Matches(value, actual, ignoreCase: false))
        );

    /// <summary>What CloudTrail's request has; null for what is not known of it.</summary>
    private static string? ValueOf(string key, BucketNeed need) =>
        key.ToLowerInvariant() switch
        {
            "aws:sourcearn" => need.TrailArn,
            "aws:sourceaccount" => TrailArn.PlaceOf(need.TrailArn).AccountId,
            "s3:x-amz-acl" => "bucket-owner-full-control",
            _ => null,
        };

    private static bool Matches(string pattern, string text, bool ignoreCase) =>
        FileSystemName.MatchesSimpleExpression(pattern, text, ignoreCase);

    private static IEnumerable<string> Texts(JsonNode? node) =>
        node switch
        {
            null => [],
            JsonArray many => many.Select(item => $"{item}"),
            _ => [$"{node}"],
        };
}
