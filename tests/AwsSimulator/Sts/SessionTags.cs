using SageMakerMonitorOperator.AwsSimulator.Access;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.Sts;

/// <summary>Tags passed for one session, and those that its caller's session hands on (IAM user guide, "Pass session
/// tags in AWS STS").</summary>
internal sealed record SessionTags(IReadOnlyDictionary<string, string> Tags, IReadOnlyList<string> TransitiveKeys)
{
    private const int Most = 50;

    public static SessionTags Read(AwsRequest request)
    {
        var given = request
            .Objects("Tags")
            .Select(tag => KeyValuePair.Create($"{tag["Key"]}", $"{tag["Value"]}"))
            .ToList();
        RequireFew(given.Count);
        RequireDistinct(given);
        var inherited = Inherited(request.Caller!);
        RequireNew(given, inherited);
        var keys = request.Texts("TransitiveTagKeys");
        RequireGiven(keys, given);
        return new(
            given.Concat(inherited).ToDictionary(StringComparer.OrdinalIgnoreCase),
            [.. keys, .. inherited.Select(tag => tag.Key)]
        );
    }

    private static List<KeyValuePair<string, string>> Inherited(Principal caller) =>
        [.. caller.Tags.Where(tag => caller.TransitiveTagKeys.Contains(tag.Key, StringComparer.OrdinalIgnoreCase))];

    private static void RequireFew(int count)
    {
        if (count > Most)
        {
            throw new AwsException("ValidationError", $"Tags has {count} members; at most {Most} are allowed.");
        }
    }

    private static void RequireDistinct(IReadOnlyList<KeyValuePair<string, string>> given)
    {
        if (given.DistinctBy(tag => tag.Key, StringComparer.OrdinalIgnoreCase).Count() < given.Count)
        {
            throw Invalid("Duplicate tag keys found. Please note that Tag keys are case insensitive.");
        }
    }

    private static void RequireNew(
        IEnumerable<KeyValuePair<string, string>> given,
        IEnumerable<KeyValuePair<string, string>> inherited
    )
    {
        if (given.IntersectBy(inherited.Select(tag => tag.Key), tag => tag.Key, StringComparer.OrdinalIgnoreCase).Any())
        {
            throw Invalid(
                "One of the specified transitive tag keys can't be set because it conflicts with a transitive tag key"
                    + " from the calling session."
            );
        }
    }

    private static void RequireGiven(IEnumerable<string> keys, IEnumerable<KeyValuePair<string, string>> given)
    {
        if (keys.Except(given.Select(tag => tag.Key), StringComparer.OrdinalIgnoreCase).Any())
        {
            throw Invalid("The specified transitive tag key must be included in the requested tags.");
        }
    }

    private static AwsException Invalid(string message) => new("InvalidParameterValue", message);
}
