using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.Integration.EventRules;

/// <summary>A queue on Moto, and the events that are put there: what the operator has no client for.</summary>
internal sealed class MotoQueue(Uri moto) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = moto };

    /// <returns>The queue's URL.</returns>
    public async Task<string> CreateAsync(string name) =>
        (string)(await CallAsync("sqs", "AmazonSQS.CreateQueue", new() { ["QueueName"] = name }))["QueueUrl"]!;

    public async Task PutEventAsync(string detailType, JsonObject detail)
    {
        var entry = new JsonObject
        {
            ["Source"] = "aws.sagemaker",
            ["DetailType"] = detailType,
            ["Detail"] = detail.ToJsonString(),
        };
        var answer = await CallAsync("events", "AWSEvents.PutEvents", new() { ["Entries"] = new JsonArray(entry) });
        ((int)answer["FailedEntryCount"]!).ShouldBe(0);
    }

    /// <summary>The events that are in the queue.</summary>
    public async Task<IReadOnlyList<JsonNode>> ReceiveAsync(string queueUrl)
    {
        var request = new JsonObject { ["QueueUrl"] = queueUrl, ["MaxNumberOfMessages"] = 10 };
        var answer = await CallAsync("sqs", "AmazonSQS.ReceiveMessage", request);
        return
        [
            .. (answer["Messages"] as JsonArray ?? []).Select(message => JsonNode.Parse((string)message!["Body"]!)!),
        ];
    }

    public void Dispose() => _http.Dispose();

    // Moto looks at the service in the credential's scope, and not at the signature.
    private async Task<JsonNode> CallAsync(string service, string target, JsonObject body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/")
        {
            Content = new StringContent(body.ToJsonString(), Encoding.UTF8),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-amz-json-1.0");
        request.Headers.Add("X-Amz-Target", target);
        request.Headers.TryAddWithoutValidation(
            "Authorization",
            $"AWS4-HMAC-SHA256 Credential=testing/20260101/us-east-1/{service}/aws4_request, SignedHeaders=host, Signature=none"
        );
        using var answer = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
    }
}
