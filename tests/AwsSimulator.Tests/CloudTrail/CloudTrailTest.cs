using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.CloudTrail;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.CloudTrail;

/// <summary>A bucket that lets CloudTrail write, and what is asked of trails.</summary>
public abstract class CloudTrailTest : SimulatorTest
{
    protected const string Trail = "ml-audit";
    protected const string Bucket = "audit-logs";
    protected const string Target = "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101";
    protected const string Missing = "TrailNotFoundException";

    protected const string OpenPolicy = $$$$"""
        {"Version": "2012-10-17", "Statement": [
          {"Effect": "Allow", "Principal": {"Service": "cloudtrail.amazonaws.com"},
           "Action": "s3:GetBucketAcl", "Resource": "arn:aws:s3:::{{{{Bucket}}}}"},
          {"Effect": "Allow", "Principal": {"Service": "cloudtrail.amazonaws.com"},
           "Action": "s3:PutObject", "Resource": "arn:aws:s3:::{{{{Bucket}}}}/AWSLogs/*",
           "Condition": {"StringEquals": {"s3:x-amz-acl": "bucket-owner-full-control"}}}]}
        """;

    private protected TrailStore Trails => Server.CloudTrail.Trails(AccountId, Region);

    protected static string TrailArn(string name = Trail, string region = Region) =>
        $"arn:aws:cloudtrail:{region}:{AccountId}:trail/{name}";

    private protected void OpenBucket() => Server.S3.Put(Bucket, AccountId, OpenPolicy);

    private protected async Task<JsonObject> TrailAsync(string operation, JsonObject request, string region = Region)
    {
        using var client = new AwsQueryClient(Server.Url, region, clock: Clock);
        return JsonNode
            .Parse(await client.JsonAsync("cloudtrail", $"{Target}.{operation}", request.ToJsonString()))!
            .AsObject();
    }

    private protected async Task<JsonObject> DoneAsync(string operation, JsonObject request, string region = Region)
    {
        var answer = await TrailAsync(operation, request, region);
        answer["__type"].ShouldBeNull(answer.ToJsonString());
        return answer;
    }

    private protected async Task RefusedAsync(
        string operation,
        JsonObject request,
        string code,
        string message = "",
        string region = Region
    )
    {
        var answer = await TrailAsync(operation, request, region);
        answer["__type"]?.ToString().ShouldBe(code, answer.ToJsonString());
        answer["message"]!.ToString().ShouldContain(message);
    }

    /// <summary>With the members besides name and bucket.</summary>
    private protected static JsonObject New(string name = Trail, params (string Name, JsonNode? Value)[] members)
    {
        var request = new JsonObject { ["Name"] = name, ["S3BucketName"] = Bucket };
        foreach (var (member, value) in members)
        {
            request[member] = value;
        }

        return request;
    }

    private protected Task<JsonObject> CreateAsync(string name = Trail, params (string Name, JsonNode? Value)[] members)
    {
        OpenBucket();
        return DoneAsync("CreateTrail", New(name, members));
    }

    private protected async Task<IReadOnlyList<JsonObject>> DescribedAsync(
        JsonObject? request = null,
        string region = Region
    ) =>
        [
            .. (await DoneAsync("DescribeTrails", request ?? [], region))["trailList"]!
                .AsArray()
                .Select(trail => trail!.AsObject()),
        ];
}
