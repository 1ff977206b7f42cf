using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Aws.CloudWatchLogs;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Tests.Stub;

namespace SageMakerMonitorOperator.Aws.Tests.CloudWatchLogs;

/// <summary>Calls that a stub answers.</summary>
public abstract class CloudWatchLogsTest
{
    protected const string Group = "/aws/sagemaker/Endpoints/churn";
    protected const string Arn = $"arn:aws:logs:eu-west-1:111122223333:log-group:{Group}";

    /// <returns>The body that was sent.</returns>
    private protected static async Task<JsonObject> SentAsync(
        Func<CloudWatchLogsClient, CancellationToken, Task> call,
        string answer = ""
    )
    {
        await using var stub = await AwsStub.StartAsync(StubAnswer.Json(answer));
        await CallAsync(stub, call);
        return JsonNode.Parse(stub.Only.Body)!.AsObject();
    }

    /// <returns>The bodies that were sent.</returns>
    private protected static async Task<IReadOnlyList<JsonNode>> PagesAsync(
        Func<CloudWatchLogsClient, CancellationToken, Task> call,
        params string[] answers
    )
    {
        await using var stub = await AwsStub.StartAsync((_, before) => StubAnswer.Json(answers[before]));
        await CallAsync(stub, call);
        return [.. stub.Requests.Select(request => JsonNode.Parse(request.Body)!)];
    }

    private protected static async Task CallAsync(
        AwsStub stub,
        Func<CloudWatchLogsClient, CancellationToken, Task> call
    )
    {
        using var factory = new AwsConnectionFactory(TestAws.Options(stub.Url));
        await call(factory.Connect().Logs, TestContext.Current.CancellationToken);
    }
}
