using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.CloudWatchLogs;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.CloudWatchLogs;

/// <summary>Groups, and what is asked of them.</summary>
public abstract class CloudWatchLogsTest : SimulatorTest
{
    protected const string Group = "/aws/sagemaker/Endpoints/churn";
    protected const string Key = "arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";
    protected const string Missing = "ResourceNotFoundException";
    protected const string Invalid = "InvalidParameterException";
    protected const string Limit = "LimitExceededException";

    private protected LogStore Logs => Server.Logs.Groups(AccountId, Region);

    protected static string GroupArn(string name = Group) => $"arn:aws:logs:{Region}:{AccountId}:log-group:{name}";

    private protected async Task<JsonObject> LogsAsync(string operation, JsonObject request) =>
        JsonNode
            .Parse(await Client.JsonAsync("logs", $"Logs_20140328.{operation}", request.ToJsonString()))!
            .AsObject();

    private protected async Task<JsonObject> DoneAsync(string operation, JsonObject request)
    {
        var answer = await LogsAsync(operation, request);
        answer["__type"].ShouldBeNull(answer.ToJsonString());
        return answer;
    }

    private protected async Task RefusedAsync(string operation, JsonObject request, string code, string message = "")
    {
        var answer = await LogsAsync(operation, request);
        answer["__type"]?.ToString().ShouldBe(code, answer.ToJsonString());
        answer["message"]!.ToString().ShouldContain(message);
    }

    private protected Task<JsonObject> CreateAsync(string name = Group) =>
        DoneAsync("CreateLogGroup", new() { ["logGroupName"] = name });

    private protected async Task<IReadOnlyList<JsonNode>> DescribedAsync(JsonObject? request = null) =>
        [.. (await DoneAsync("DescribeLogGroups", request ?? []))["logGroups"]!.AsArray().Select(group => group!)];
}
