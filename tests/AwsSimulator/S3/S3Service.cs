using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Access;
using SageMakerMonitorOperator.AwsSimulator.Access.Policies;
using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.S3;

/// <summary>S3, API version 2006-03-01: buckets and their policies. It holds no objects.</summary>
public sealed class S3Service : IAwsService
{
    // All buckets of AWS share their names.
    private readonly ConcurrentDictionary<string, Bucket> buckets = new(StringComparer.Ordinal);

    public string SigningName => "s3";

    public string XmlNamespace => "http://s3.amazonaws.com/doc/2006-03-01/";

    public IReadOnlyList<RestRoute> Routes { get; } =
    [
        new("GetBucketPolicy", "GET", "/{Bucket}/") { Query = "policy" },
        new("PutBucketPolicy", "PUT", "/{Bucket}/") { Query = "policy" },
        new("DeleteBucketPolicy", "DELETE", "/{Bucket}/") { Query = "policy" },
        new("CreateBucket", "PUT", "/{Bucket}/"),
    ];

    /// <summary>Makes a bucket, or gives it another policy; null: none.</summary>
    public void Put(string name, string accountId, string? policy) =>
        buckets[name] = new(name, accountId, policy is null ? null : JsonNode.Parse(policy)!.AsObject());

    /// <returns>False when there is no such bucket.</returns>
    public bool Remove(string name) => buckets.TryRemove(name, out _);

    /// <summary>The bucket's policy, or null.</summary>
    public string? FindPolicy(string name) => Find(name)?.Policy?.ToJsonString();

    public void Reset() => buckets.Clear();

    public IReadOnlyList<RequiredPermission> PermissionsFor(AwsRequest request) =>
        [new($"s3:{request.Operation}", $"arn:aws:s3:::{request.Text("Bucket")}")];

    public JsonObject Answer(AwsRequest request) =>
        request.Operation switch
        {
            "CreateBucket" => Create(request),
            "GetBucketPolicy" => PolicyOf(Owned(request)),
            "PutBucketPolicy" => Change(Owned(request) with { Policy = PolicyIn(request) }),
            "DeleteBucketPolicy" => Change(Owned(request) with { Policy = null }),
            _ => throw new AwsException("NotImplemented", $"The simulator has no operation {request.Operation}.", 501),
        };

    internal Bucket? Find(string name) => buckets.GetValueOrDefault(name);

    private JsonObject Create(AwsRequest request)
    {
        var name = request.RequiredText("Bucket");
        return buckets.TryAdd(name, new(name, request.AccountId, Policy: null)) ? []
            : buckets[name].AccountId == request.AccountId
                ? throw new AwsException(
                    "BucketAlreadyOwnedByYou",
                    "Your previous request to create the named bucket succeeded and you already own it.",
                    409
                )
            : throw new AwsException("BucketAlreadyExists", "The requested bucket name is not available.", 409);
    }

    private Bucket Owned(AwsRequest request)
    {
        var bucket =
            Find(request.RequiredText("Bucket"))
            ?? throw new AwsException("NoSuchBucket", "The specified bucket does not exist", 404);
        return bucket.AccountId == request.AccountId
            ? bucket
            : throw new AwsException("AccessDenied", "Access Denied", 403);
    }

    private static JsonObject PolicyOf(Bucket bucket) =>
        bucket.Policy?.DeepClone().AsObject()
        ?? throw new AwsException("NoSuchBucketPolicy", "The bucket policy does not exist", 404);

    private JsonObject Change(Bucket bucket)
    {
        buckets[bucket.Name] = bucket;
        return [];
    }

    // The body is the policy; path and query have nothing that it could be confused with.
    private static JsonObject PolicyIn(AwsRequest request)
    {
        var policy = request.Parameters.DeepClone().AsObject();
        policy.Remove("Bucket");
        policy.Remove("policy");
        PolicyDocument.ParseOfResource(policy.ToJsonString());
        return policy;
    }
}
