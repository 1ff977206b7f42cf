using System.Net;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.GuardDuty;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.GuardDuty;

/// <summary>A detector, and what is asked of it.</summary>
public abstract class GuardDutyTest : SimulatorTest
{
    protected const string Key = $"arn:aws:kms:{Region}:{AccountId}:key/1234abcd-12ab-34cd-56ef-1234567890ab";
    protected const string Bucket = "arn:aws:s3:::findings/guardduty/";
    protected const string InvalidText = "invalid or out-of-range value";
    protected const string MemberText = "member accounts cannot manage";

    private protected DetectorStore Detector => Server.GuardDuty.Detectors(AccountId, Region);

    protected string Root => $"/detector/{Detector.Id}";

    private protected async Task<JsonObject> DoneAsync(string operation, JsonObject? body = null)
    {
        var (status, answer) = await SendAsync(operation, body);
        status.ShouldBe(HttpStatusCode.OK, answer.ToJsonString());
        return answer;
    }

    private protected async Task RefusedAsync(string operation, JsonObject? body, string text)
    {
        var (status, answer) = await SendAsync(operation, body);
        status.ShouldBe(HttpStatusCode.BadRequest, answer.ToJsonString());
        answer["message"]!.ToString().ShouldContain(text);
    }

    private protected Task<JsonObject> CreateAsync(JsonObject? members = null) =>
        DoneAsync("POST /detector", With(new() { ["enable"] = true }, members));

    private protected Task<JsonObject> FilterAsync(string name, int? rank = null, JsonObject? members = null) =>
        DoneAsync($"POST {Root}/filter", Filter(name, rank, members));

    protected static JsonObject Filter(string name, int? rank = null, JsonObject? members = null) =>
        With(
            new()
            {
                ["name"] = name,
                ["rank"] = rank,
                ["findingCriteria"] = Criteria("""{"severity":{"lessThan":4}}"""),
            },
            members
        );

    protected static JsonObject Criteria(string criterion) => new() { ["criterion"] = JsonNode.Parse(criterion) };

    protected static JsonObject Destination(string bucket = Bucket, string key = Key) =>
        new()
        {
            ["destinationType"] = "S3",
            ["destinationProperties"] = new JsonObject { ["destinationArn"] = bucket, ["kmsKeyArn"] = key },
        };

    protected static JsonObject With(JsonObject body, JsonObject? members)
    {
        foreach (var (name, value) in members ?? [])
        {
            body[name] = value?.DeepClone();
        }

        return body;
    }

    /// <param name="operation">Method, blank, path.</param>
    private async Task<(HttpStatusCode Status, JsonObject Answer)> SendAsync(string operation, JsonObject? body)
    {
        var (method, path) = operation.Split(' ', 2) is [var first, var second] ? (first, second) : default;
        var (status, text) = await Client.RestAsync("guardduty", new HttpMethod(method), path, body?.ToJsonString());
        return (status, JsonNode.Parse(text)!.AsObject());
    }
}
