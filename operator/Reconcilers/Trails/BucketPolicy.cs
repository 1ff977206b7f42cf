using System.Text.Json;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Aws.CloudTrail;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Failures;

namespace SageMakerMonitorOperator.Reconcilers.Trails;

/// <summary>What of a bucket's policy CloudTrail misses.</summary>
internal static class BucketPolicy
{
    /// <summary>The statements to add, as a JSON list; null where the policy has them all.</summary>
    public static Task<string?> MissingAsync(AwsConnection aws, Trail trail, CancellationToken cancellationToken) =>
        MissingAsync(
            aws,
            new BucketAccess(trail.TrailArn, trail.S3BucketName ?? "", trail.S3KeyPrefix, trail.IsOrganizationTrail),
            cancellationToken
        );

    public static async Task<string?> MissingAsync(
        AwsConnection aws,
        BucketAccess access,
        CancellationToken cancellationToken
    ) => Missing(access, await ReadAsync(aws, access.Bucket, cancellationToken));

    /// <param name="policy">Null: none, or none that could be read.</param>
    public static string? Missing(BucketAccess access, string? policy)
    {
        JsonObject[] present = [.. Statements(policy)];
        JsonNode[] missing =
        [
            .. access
                .Needs.Where(need => !present.Any(statement => PolicyGrant.Covers(statement, need)))
                .Select(need => need.Statement),
        ];
        return missing.Length == 0 ? null : new JsonArray(missing).ToJsonString();
    }

    // Whoever may not read the policy, or has the bucket in another Region, is told of all statements.
    private static async Task<string?> ReadAsync(AwsConnection aws, string bucket, CancellationToken cancellationToken)
    {
        try
        {
            return await aws.S3.FindBucketPolicyAsync(bucket, cancellationToken);
        }
        catch (AwsFailure)
        {
            return null;
        }
    }

    private static IEnumerable<JsonObject> Statements(string? policy) =>
        Parse(policy)?["Statement"] switch
        {
            JsonArray many => many.OfType<JsonObject>(),
            JsonObject one => [one],
            _ => [],
        };

    private static JsonObject? Parse(string? policy)
    {
        try
        {
            return string.IsNullOrEmpty(policy) ? null : JsonNode.Parse(policy) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
