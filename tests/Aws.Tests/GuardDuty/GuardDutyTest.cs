using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.GuardDuty;
using SageMakerMonitorOperator.Aws.Tests.Stub;

namespace SageMakerMonitorOperator.Aws.Tests.GuardDuty;

/// <summary>Calls that a stub answers.</summary>
public abstract class GuardDutyTest
{
    protected const string Detector = "12abc34d567e8fa901bc2d34e56789f0";
    protected const string Arn = $"arn:aws:guardduty:eu-west-1:111122223333:detector/{Detector}";

    /// <returns>What was sent.</returns>
    private protected static async Task<StubRequest> SentAsync(
        Func<GuardDutyClient, CancellationToken, Task> call,
        string answer = "{}"
    )
    {
        await using var stub = await AwsStub.StartAsync(StubAnswer.Json(answer));
        await CallAsync(stub, call);
        return stub.Only;
    }

    private protected static async Task CallAsync(AwsStub stub, Func<GuardDutyClient, CancellationToken, Task> call)
    {
        using var factory = new AwsConnectionFactory(TestAws.Options(stub.Url));
        await call(factory.Connect().GuardDuty, TestContext.Current.CancellationToken);
    }
}
