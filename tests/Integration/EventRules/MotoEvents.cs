using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.Integration.EventRules;

/// <summary>Puts events on Moto and looks into its queues, in a Region that no other test has rules in.</summary>
internal sealed class MotoEvents(Uri moto) : IDisposable
{
    public const string Region = "eu-central-1";

    private readonly HttpClient _http = new() { BaseAddress = moto };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <returns>The queue's URL.</returns>
    public async Task<string> CreateQueueAsync(string name) =>
        (string)(await QueueAsync("CreateQueue", new() { ["QueueName"] = name }))["QueueUrl"]!;

    /// <summary>All messages that are there, as events.</summary>
    public async Task<IReadOnlyList<JsonNode>> ReceiveAsync(string queueUrl)
    {
        var messages = new List<JsonNode>();
        while (await ReceiveSomeAsync(queueUrl) is { Count: > 0 } some)
        {
            messages.AddRange(some.Select(message => JsonNode.Parse((string)message!["Body"]!)!));
        }

        return messages;
    }

    /// <param name="event">As EventBridge hands it out.</param>
    public Task PutAsync(JsonNode @event) =>
        CallAsync(
            "events",
            "AWSEvents.PutEvents",
            new()
            {
                ["Entries"] = new JsonArray(
                    new JsonObject
                    {
                        ["Source"] = (string?)@event["source"],
                        ["DetailType"] = (string?)@event["detail-type"],
                        ["Resources"] = @event["resources"]!.DeepClone(),
                        ["Detail"] = @event["detail"]!.ToJsonString(),
                    }
                ),
            }
        );

    public void Dispose() => _http.Dispose();

    // A message that was received is not shown again for a while.
    private async Task<JsonArray> ReceiveSomeAsync(string queueUrl) =>
        (await QueueAsync("ReceiveMessage", new() { ["QueueUrl"] = queueUrl, ["MaxNumberOfMessages"] = 10 }))[
            "Messages"
        ] as JsonArray
        ?? [];

    private Task<JsonNode> QueueAsync(string operation, JsonObject request) =>
        CallAsync("sqs", $"AmazonSQS.{operation}", request);

    private async Task<JsonNode> CallAsync(string service, string target, JsonObject request)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, "/");
        message.Content = new StringContent(request.ToJsonString(), Encoding.UTF8);
        message.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(
            service == "sqs" ? "application/x-amz-json-1.0" : "application/x-amz-json-1.1"
        );
        message.Headers.Add("X-Amz-Target", target);
        // Moto reads the service and the Region here and checks no signature.
        message.Headers.TryAddWithoutValidation(
            "Authorization",
            $"AWS4-HMAC-SHA256 Credential=testing/20260101/{Region}/{service}/aws4_request, SignedHeaders=host, Signature=0"
        );
        using var response = await _http.SendAsync(message, Cancellation);
        var body = await response.Content.ReadAsStringAsync(Cancellation);
        response.IsSuccessStatusCode.ShouldBeTrue($"{target}: {body}");
        return JsonNode.Parse(body)!;
    }
}
