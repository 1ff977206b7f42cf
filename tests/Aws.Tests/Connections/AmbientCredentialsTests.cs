using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Credentials;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Aws.Tests.Stub;

namespace SageMakerMonitorOperator.Aws.Tests.Connections;

[Collection(nameof(Alone))]
public sealed class AmbientCredentialsTests
{
    private static readonly (string, string)[] Nowhere =
    [
        ("AWS_EC2_METADATA_DISABLED", "true"),
        ("AWS_SHARED_CREDENTIALS_FILE", "/nonexistent/credentials"),
        ("AWS_CONFIG_FILE", "/nonexistent/config"),
        ("AWS_ACCESS_KEY_ID", ""),
        ("AWS_SECRET_ACCESS_KEY", ""),
    ];

    public AmbientCredentialsTests() => AmbientCache.Clear();

    [Fact]
    public async Task Keys_of_the_environment_sign()
    {
        await using var stub = await AwsStub.StartAsync(StubAnswer.Xml("DescribeAlarms"));
        using var environment = new EnvironmentVariables([
            .. Nowhere,
            ("AWS_ACCESS_KEY_ID", "AKENV"),
            ("AWS_SECRET_ACCESS_KEY", "S"),
        ]);
        using var factory = new AwsConnectionFactory(TestAws.Options(stub.Url));
        await DescribeAsync(factory);
        stub.Only.Headers["Authorization"].ShouldContain("Credential=AKENV/");
    }

    [Fact]
    public async Task None_anywhere_is_a_failure_that_costs_no_call_and_heals()
    {
        await using var stub = await AwsStub.StartAsync(StubAnswer.Xml("DescribeAlarms"));
        using var environment = new EnvironmentVariables(Nowhere);
        using var factory = new AwsConnectionFactory(TestAws.Options(stub.Url));
        var failure = await Should.ThrowAsync<AwsFailure>(() => DescribeAsync(factory));
        (failure.Kind, failure.Code).ShouldBe((AwsFailureKind.Credentials, FailureCodes.NoCredentials));
        failure.Message.ShouldStartWith("No valid credentials for CloudWatch DescribeAlarms in eu-west-1: ");
        stub.Requests.ShouldBeEmpty();

        using var found = new EnvironmentVariables(("AWS_ACCESS_KEY_ID", "AKENV"), ("AWS_SECRET_ACCESS_KEY", "S"));
        await DescribeAsync(factory);
        stub.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_web_identity_is_exchanged_at_the_endpoint_set()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "token", TestContext.Current.CancellationToken);
        await using var stub = await AwsStub.StartAsync(
            (r, _) => r.Form["Action"] == "AssumeRoleWithWebIdentity" ? WebIdentity : StubAnswer.Xml("DescribeAlarms")
        );
        using var environment = new EnvironmentVariables([
            .. Nowhere,
            ("AWS_ENDPOINT_URL", stub.Url.ToString()),
            ("AWS_ROLE_ARN", "arn:aws:iam::111122223333:role/r"),
            ("AWS_WEB_IDENTITY_TOKEN_FILE", file),
            ("AWS_DEFAULT_REGION", "eu-west-1"),
        ]);
        using var factory = new AwsConnectionFactory(TestAws.Options() with { Environment = environment.Read() });
        await DescribeAsync(factory);
        stub.Requests[^1].Headers["Authorization"].ShouldContain("Credential=ASIAWEB/");
        File.Delete(file);
    }

    private static StubAnswer WebIdentity { get; } =
        StubAnswer.Xml(
            "AssumeRoleWithWebIdentity",
            "<AssumeRoleWithWebIdentityResult><Credentials><AccessKeyId>ASIAWEB</AccessKeyId>"
                + "<SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken>"
                + "<Expiration>2099-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleWithWebIdentityResult>"
        );

    private static Task<DescribeAlarmsResponse> DescribeAsync(AwsConnectionFactory factory) =>
        factory
            .Connect(new AwsCredentials.Ambient(), TestAws.Region)
            .CloudWatch.DescribeAlarmsAsync(new(), TestContext.Current.CancellationToken);
}
