using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Aws.Tests.Stub;

namespace SageMakerMonitorOperator.Aws.Tests.S3;

public sealed class BucketPolicyTests
{
    private const string Policy = """{"Version":"2012-10-17","Statement":[]}""";

    [Fact]
    public async Task The_policy_is_read_with_the_bucket_in_the_path_and_signed_for_S3()
    {
        await using var stub = await AwsStub.StartAsync(StubAnswer.Json(Policy));

        (await FindAsync(stub)).ShouldBe(Policy);

        stub.Only.Target.ShouldBe("/audit/?policy");
        stub.Only.Headers["Authorization"].ShouldContain("/eu-west-1/s3/aws4_request");
        stub.Only.Headers["User-Agent"].ShouldStartWith("sagemaker-monitor-operator/1.2.3");
    }

    [Theory]
    [InlineData("NoSuchBucketPolicy")]
    [InlineData("NoSuchBucket")]
    public async Task Where_there_is_none_there_is_none(string code)
    {
        await using var stub = await AwsStub.StartAsync(Error(404, code));

        (await FindAsync(stub)).ShouldBeNull();
    }

    [Theory]
    [InlineData(403, "AccessDenied", AwsFailureKind.Denied)]
    [InlineData(301, "PermanentRedirect", AwsFailureKind.Unavailable)]
    public async Task What_S3_answers_otherwise_is_a_failure(int status, string code, AwsFailureKind kind)
    {
        await using var stub = await AwsStub.StartAsync(Error(status, code));

        var failure = await Should.ThrowAsync<AwsFailure>(() => FindAsync(stub));

        (failure.Code, failure.Kind).ShouldBe((code, kind));
        failure.Message.ShouldContain("S3 GetBucketPolicy in eu-west-1");
    }

    [Fact]
    public async Task What_fails_for_a_while_is_tried_again_as_with_every_client()
    {
        await using var stub = await AwsStub.StartAsync(
            (_, before) => before == 0 ? Error(500, "InternalError") : StubAnswer.Json(Policy)
        );

        (await FindAsync(stub)).ShouldBe(Policy);
        stub.Requests.Count.ShouldBe(2);
    }

    private static async Task<string?> FindAsync(AwsStub stub)
    {
        using var factory = new AwsConnectionFactory(TestAws.Options(stub.Url));
        return await factory.Connect().S3.FindBucketPolicyAsync("audit", TestContext.Current.CancellationToken);
    }

    private static StubAnswer Error(int status, string code) =>
        new(status, $"<Error><Code>{code}</Code><Message>because</Message><RequestId>r-9</RequestId></Error>");
}
