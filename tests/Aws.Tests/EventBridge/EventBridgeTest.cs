using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.EventBridge;
using SageMakerMonitorOperator.Aws.Tests.Stub;

namespace SageMakerMonitorOperator.Aws.Tests.EventBridge;

/// <summary>Calls that a stub answers.</summary>
public abstract class EventBridgeTest
{
    protected const string Name = "failed-trainings";
    protected const string Arn = $"arn:aws:events:eu-west-1:111122223333:rule/{Name}";

    /// <returns>The body that was sent.</returns>
    private protected static async Task<JsonObject> SentAsync(
        Func<EventBridgeClient, CancellationToken, Task> call,
        string answer = ""
    )
    {
        await using var stub = await AwsStub.StartAsync(StubAnswer.Json(answer));
        await CallAsync(stub, call);
        return JsonNode.Parse(stub.Only.Body)!.AsObject();
    }

    /// <returns>The bodies that were sent.</returns>
    private protected static async Task<IReadOnlyList<JsonNode>> PagesAsync(
        Func<EventBridgeClient, CancellationToken, Task> call,
        params string[] answers
    )
    {
        await using var stub = await AwsStub.StartAsync((_, before) => StubAnswer.Json(answers[before]));
        await CallAsync(stub, call);
        return [.. stub.Requests.Select(request => JsonNode.Parse(request.Body)!)];
    }

    private protected static async Task CallAsync(AwsStub stub, Func<EventBridgeClient, CancellationToken, Task> call)
    {
        using var factory = new AwsConnectionFactory(TestAws.Options(stub.Url));
        await call(factory.Connect().EventBridge, TestContext.Current.CancellationToken);
    }
}
