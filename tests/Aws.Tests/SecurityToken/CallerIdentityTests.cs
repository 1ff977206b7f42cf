using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Aws.SecurityToken;
using SageMakerMonitorOperator.Aws.Tests.Stub;

namespace SageMakerMonitorOperator.Aws.Tests.SecurityToken;

public sealed class CallerIdentityTests
{
    [Fact]
    public async Task The_account_and_partition_are_read_from_STS()
    {
        await using var stub = await AwsStub.StartAsync(StubAnswer.Identity);
        (await IdentityAsync(stub)).ShouldBe(
            new AwsIdentity("111122223333", "aws-cn", "arn:aws-cn:sts::111122223333:assumed-role/ops/me")
        );
        stub.Only.Headers["User-Agent"].ShouldStartWith("sagemaker-monitor-operator/1.2.3");
    }

    [Fact]
    public async Task Credentials_that_STS_does_not_know_are_told_so()
    {
        await using var stub = await AwsStub.StartAsync(
            StubAnswer.Error(403, "InvalidClientTokenId", "The security token included in the request is invalid.")
        );
        var failure = await Should.ThrowAsync<AwsFailure>(() => IdentityAsync(stub));
        failure.Message.ShouldBe(
            "No valid credentials for STS GetCallerIdentity in eu-west-1: The security token included in the request "
                + "is invalid (code InvalidClientTokenId, HTTP 403, request id r-9)"
        );
        failure.Kind.ShouldBe(AwsFailureKind.Credentials);
    }

    private static async Task<AwsIdentity> IdentityAsync(AwsStub stub)
    {
        using var factory = new AwsConnectionFactory(TestAws.Options(stub.Url));
        return await factory.GetCallerIdentityAsync(
            TestAws.Credentials,
            TestAws.Region,
            TestContext.Current.CancellationToken
        );
    }
}
