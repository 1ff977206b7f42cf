using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Aws.CloudTrail;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Tests.Stub;

namespace SageMakerMonitorOperator.Aws.Tests.CloudTrail;

/// <summary>Calls that a stub answers.</summary>
public abstract class CloudTrailTest
{
    protected const string Name = "ml-audit";
    protected const string Arn = $"arn:aws:cloudtrail:eu-west-1:111122223333:trail/{Name}";

    /// <returns>The body that was sent.</returns>
    private protected static async Task<JsonObject> SentAsync(
        Func<CloudTrailClient, CancellationToken, Task> call,
        string answer = "{}"
    )
    {
        await using var stub = await AwsStub.StartAsync(StubAnswer.Json(answer));
        await CallAsync(stub, call);
        return JsonNode.Parse(stub.Only.Body)!.AsObject();
    }

    private protected static async Task CallAsync(AwsStub stub, Func<CloudTrailClient, CancellationToken, Task> call)
    {
        using var factory = new AwsConnectionFactory(TestAws.Options(stub.Url));
        await call(factory.Connect().CloudTrail, TestContext.Current.CancellationToken);
    }
}
