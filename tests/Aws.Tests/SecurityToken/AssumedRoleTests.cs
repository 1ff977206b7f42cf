using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Credentials;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Aws.Tests.Stub;

namespace SageMakerMonitorOperator.Aws.Tests.SecurityToken;

public sealed class AssumedRoleTests
{
    private static readonly AwsCredentials.AssumedRole Role = new(
        TestAws.Credentials,
        "arn:aws:iam::111122223333:role/alarms",
        "sagemaker-monitor",
        "cluster/ns"
    );

    [Fact]
    public async Task A_role_is_assumed_once_and_then_signs()
    {
        await using var stub = await AwsStub.StartAsync(
            (r, _) => r.Form["Action"] == "AssumeRole" ? Session : StubAnswer.Xml("DescribeAlarms")
        );
        await DescribeTwiceAsync(stub);
        stub.Requests.Select(r => r.Form["Action"]).ShouldBe(["AssumeRole", "DescribeAlarms", "DescribeAlarms"]);
        stub.Requests[0].Form["RoleArn"].ShouldBe(Role.RoleArn);
        stub.Requests[0].Form["ExternalId"].ShouldBe("cluster/ns");
        stub.Requests[2].Headers["Authorization"].ShouldContain("Credential=ASIAROLE/");
    }

    [Fact]
    public async Task A_role_that_may_not_be_assumed_is_a_failure_of_STS()
    {
        await using var stub = await AwsStub.StartAsync(
            StubAnswer.Error(403, "AccessDenied", "User me is not authorized to perform: sts:AssumeRole")
        );
        var failure = await Should.ThrowAsync<AwsFailure>(() => DescribeTwiceAsync(stub));
        (failure.Kind, failure.Service, failure.Operation).ShouldBe((AwsFailureKind.Denied, "STS", "AssumeRole"));
        failure.Message.ShouldContain("not authorized to perform: sts:AssumeRole");
        stub.Requests.Count.ShouldBe(1);
    }

    private static StubAnswer Session { get; } =
        StubAnswer.Xml(
            "AssumeRole",
            "<AssumeRoleResult><Credentials><AccessKeyId>ASIAROLE</AccessKeyId><SecretAccessKey>s</SecretAccessKey>"
                + "<SessionToken>t</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult>"
        );

    private static async Task DescribeTwiceAsync(AwsStub stub)
    {
        using var factory = new AwsConnectionFactory(TestAws.Options(stub.Url));
        var client = factory.Connect(Role, TestAws.Region).CloudWatch;
        await client.DescribeAlarmsAsync(new(), TestContext.Current.CancellationToken);
        await client.DescribeAlarmsAsync(new(), TestContext.Current.CancellationToken);
    }
}
