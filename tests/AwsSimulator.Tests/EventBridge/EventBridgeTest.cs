using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.EventBridge;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.EventBridge;

/// <summary>Rules, and what is asked of them.</summary>
public abstract class EventBridgeTest : SimulatorTest
{
    protected const string Name = "failed-trainings";
    protected const string Pattern = """{"source":["aws.sagemaker"]}""";
    protected const string Queue = $"arn:aws:sqs:{Region}:{AccountId}:jobs";
    protected const string Role = $"arn:aws:iam::{AccountId}:role/events";
    protected const string Missing = "ResourceNotFoundException";
    protected const string Invalid = "ValidationException";
    protected const string Limit = "LimitExceededException";
    protected const string Managed = "ManagedRuleException";

    private protected RuleStore Rules => Server.Events.Rules(AccountId, Region);

    protected static string RuleArn(string name = Name) => $"arn:aws:events:{Region}:{AccountId}:rule/{name}";

    private protected async Task<JsonObject> EventsAsync(string operation, JsonObject request) =>
        JsonNode.Parse(await Client.JsonAsync("events", $"AWSEvents.{operation}", request.ToJsonString()))!.AsObject();

    private protected async Task<JsonObject> DoneAsync(string operation, JsonObject request)
    {
        var answer = await EventsAsync(operation, request);
        answer["__type"].ShouldBeNull(answer.ToJsonString());
        return answer;
    }

    private protected async Task RefusedAsync(string operation, JsonObject request, string code, string message = "")
    {
        var answer = await EventsAsync(operation, request);
        answer["__type"]?.ToString().ShouldBe(code, answer.ToJsonString());
        answer["message"]!.ToString().ShouldContain(message);
    }

    private protected static JsonObject Rule(string name = Name) =>
        new() { ["Name"] = name, ["EventPattern"] = Pattern };

    private protected Task<JsonObject> PutRuleAsync(string name = Name) => DoneAsync("PutRule", Rule(name));

    private protected Task<JsonObject> DescribeAsync(string name = Name) =>
        DoneAsync("DescribeRule", new() { ["Name"] = name });

    private protected static JsonObject Target(string id = "queue") => new() { ["Id"] = id, ["Arn"] = Queue };

    private protected static JsonObject Put(params JsonNode[] targets) =>
        new() { ["Rule"] = Name, ["Targets"] = new JsonArray(targets) };

    private protected static JsonObject Remove(params string[] ids) =>
        new() { ["Rule"] = Name, ["Ids"] = new JsonArray([.. ids]) };

    private protected async Task<IReadOnlyList<string>> TargetIdsAsync() =>
        [
            .. (await DoneAsync("ListTargetsByRule", new() { ["Rule"] = Name }))["Targets"]!
                .AsArray()
                .Select(target => $"{target!["Id"]}"),
        ];
}
