using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Credentials;
using SageMakerMonitorOperator.Aws.EventBridge;
using SageMakerMonitorOperator.Aws.GuardDuty;
using SageMakerMonitorOperator.Aws.SimpleNotificationService;

namespace SageMakerMonitorOperator.Integration.Security;

/// <summary>What Moto has of the security of an account, read past the operator and its proxy.</summary>
internal sealed class MotoSecurity : IDisposable
{
    private const string Region = "us-east-1";

    private readonly AwsConnectionFactory _connections;
    private readonly GuardDutyClient _guardDuty;
    private readonly EventBridgeClient _eventBridge;
    private readonly SnsClient _sns;
    private readonly HttpClient _http;

    public MotoSecurity(Uri moto)
    {
        _connections = new AwsConnectionFactory(new AwsClientOptions { EndpointUrl = moto });
        var aws = _connections.Connect(new AwsCredentials.Static("testing", "testing"), Region);
        (_guardDuty, _eventBridge, _sns) = (aws.GuardDuty, aws.EventBridge, aws.Sns);
        _http = new HttpClient { BaseAddress = moto };
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A bucket that lets CloudTrail write.</summary>
    public async Task MakeBucketAsync(string bucket)
    {
        var policy =
            $$$"""{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"},"Action":["s3:GetBucketAcl","s3:PutObject"],"Resource":["arn:aws:s3:::{{{bucket}}}","arn:aws:s3:::{{{bucket}}}/*"]}}""";
        await SendAsync(HttpMethod.Put, $"/{bucket}", "s3");
        await SendAsync(HttpMethod.Put, $"/{bucket}?policy", "s3", policy);
    }

    public async Task<GetDetectorResponse> DetectorAsync()
    {
        var id = (await _guardDuty.ListDetectorsAsync(new(), Cancellation)).DetectorIds.ShouldHaveSingleItem();
        return await _guardDuty.GetDetectorAsync(new() { DetectorId = id }, Cancellation);
    }

    public Task<DescribeRuleResponse> RuleAsync(string name) =>
        _eventBridge.DescribeRuleAsync(new() { Name = name }, Cancellation);

    /// <returns>The ARNs of what the rule tells.</returns>
    public async Task<IEnumerable<string>> TargetsAsync(string rule) =>
        (await _eventBridge.ListTargetsByRuleAsync(new() { Rule = rule }, Cancellation)).Targets.Select(target =>
            target.Arn
        );

    /// <returns>The access policy of the topic.</returns>
    public async Task<JsonNode> TopicPolicyAsync(string arn) =>
        JsonNode.Parse(
            (await _sns.GetTopicAttributesAsync(new() { TopicArn = arn }, Cancellation)).Attributes["Policy"]
        )!;

    /// <param name="operation">One of CloudTrail's that reads.</param>
    /// <param name="member">What the operation calls the trail.</param>
    /// <param name="trail">Its name.</param>
    public async Task<JsonNode> TrailAsync(string operation, string member, string trail) =>
        JsonNode.Parse(
            await SendAsync(
                HttpMethod.Post,
                "/",
                "cloudtrail",
                new JsonObject { [member] = trail }.ToJsonString(),
                $"com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.{operation}"
            )
        )!;

    public void Dispose()
    {
        _http.Dispose();
        _connections.Dispose();
    }

    private async Task<string> SendAsync(
        HttpMethod method,
        string path,
        string service,
        string body = "",
        string? target = null
    )
    {
        using var message = new HttpRequestMessage(method, path);
        message.Content = new StringContent(body, Encoding.UTF8);
        if (target is not null)
        {
            message.Content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/x-amz-json-1.1");
            message.Headers.Add("X-Amz-Target", target);
        }

        // Moto reads the service and the Region here and checks no signature.
        message.Headers.TryAddWithoutValidation(
            "Authorization",
            $"AWS4-HMAC-SHA256 Credential=testing/20260101/{Region}/{service}/aws4_request, SignedHeaders=host, Signature=0"
        );
        using var response = await _http.SendAsync(message, Cancellation);
        var text = await response.Content.ReadAsStringAsync(Cancellation);
        response.IsSuccessStatusCode.ShouldBeTrue($"{method} {path} {target}: {text}");
        return text;
    }
}
