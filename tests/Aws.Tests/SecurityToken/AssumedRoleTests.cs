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
        "eu-central-1"
    )
    {
        ExternalId = "cluster/ns",
    };

    [Fact]
    public async Task A_role_is_assumed_once_for_all_Regions_and_then_signs()
    {
        await using var stub = await StsAsync();
        using var factory = new AwsConnectionFactory(TestAws.Options(stub.Url));
        await DescribeAsync(factory, Role);
        await DescribeAsync(factory, Role, "us-east-1");
        stub.Requests.Select(r => r.Form["Action"]).ShouldBe(["AssumeRole", "DescribeAlarms", "DescribeAlarms"]);
        stub.Requests[0].Form["RoleArn"].ShouldBe(Role.RoleArn);
        stub.Requests[0].Form["ExternalId"].ShouldBe("cluster/ns");
        stub.Requests[0].Headers["Authorization"].ShouldContain("/eu-central-1/sts/aws4_request");
        stub.Requests[2].Headers["Authorization"].ShouldContain("Credential=ASIA1/");
        factory.LeaseOf(Role)!.ExpiresAt.Year.ShouldBe(2099);
    }

    [Fact]
    public async Task Each_role_of_a_chain_is_assumed_with_the_one_before()
    {
        await using var stub = await StsAsync();
        using var factory = new AwsConnectionFactory(TestAws.Options(stub.Url));
        var first = Role with
        {
            SessionTags = new Dictionary<string, string>(StringComparer.Ordinal) { ["team"] = "ml" },
            TransitiveTagKeys = ["team"],
        };
        var last = new AwsCredentials.AssumedRole(first, "arn:aws:iam::444455556666:role/last", "me", "eu-west-1");
        await DescribeAsync(factory, last);
        stub.Requests.Select(r => r.Form.GetValueOrDefault("RoleArn")).ShouldBe([first.RoleArn, last.RoleArn, null]);
        stub.Requests[0].Form["Tags.member.1.Key"].ShouldBe("team");
        stub.Requests[0].Form["Tags.member.1.Value"].ShouldBe("ml");
        stub.Requests[0].Form["TransitiveTagKeys.member.1"].ShouldBe("team");
        stub.Requests[0].Headers["Authorization"].ShouldContain("Credential=AKIDEXAMPLE/");
        stub.Requests[1].Headers["Authorization"].ShouldContain("Credential=ASIA1/");
        stub.Requests[1].Form.ShouldNotContainKey("ExternalId");
        stub.Requests[2].Headers["Authorization"].ShouldContain("Credential=ASIA2/");
    }

    [Fact]
    public async Task Two_owners_of_the_same_role_have_a_session_each()
    {
        await using var stub = await StsAsync();
        using var factory = new AwsConnectionFactory(TestAws.Options(stub.Url));
        await DescribeAsync(factory, Role with { Owner = "me" });
        await DescribeAsync(factory, Role with { Owner = "you" });
        stub.Requests.Count(r => r.Form["Action"] == "AssumeRole").ShouldBe(2);
        factory.Forget("me");
        factory.LeaseOf(Role with { Owner = "me" }).ShouldBeNull();
        factory.LeaseOf(Role with { Owner = "you" }).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_web_identity_is_exchanged_without_a_signature()
    {
        await using var stub = await StsAsync();
        using var factory = new AwsConnectionFactory(TestAws.Options(stub.Url));
        await DescribeAsync(factory, WebIdentity(_ => Task.FromResult("token-canary")));
        stub.Requests[0].Form["WebIdentityToken"].ShouldBe("token-canary");
        stub.Requests[0].Form["RoleSessionName"].ShouldBe("me");
        stub.Requests[0].Headers.Keys.ShouldNotContain("Authorization");
        stub.Requests[1].Headers["Authorization"].ShouldContain("Credential=ASIA1/");
    }

    [Fact]
    public async Task What_the_source_of_tokens_throws_reaches_the_caller_as_it_is()
    {
        await using var stub = await StsAsync();
        using var factory = new AwsConnectionFactory(TestAws.Options(stub.Url));
        var credentials = WebIdentity(_ => throw new NotSupportedException("no such service account"));
        var thrown = await Should.ThrowAsync<NotSupportedException>(() => DescribeAsync(factory, credentials));
        thrown.Message.ShouldBe("no such service account");
        stub.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_role_that_may_not_be_assumed_is_a_failure_of_STS()
    {
        await using var stub = await AwsStub.StartAsync(
            StubAnswer.Error(403, "AccessDenied", "User me is not authorized to perform: sts:AssumeRole")
        );
        using var factory = new AwsConnectionFactory(TestAws.Options(stub.Url));
        var failure = await Should.ThrowAsync<AwsFailure>(() => DescribeAsync(factory, Role));
        (failure.Kind, failure.Service, failure.Operation).ShouldBe((AwsFailureKind.Denied, "STS", "AssumeRole"));
        failure.Message.ShouldContain("not authorized to perform: sts:AssumeRole");
        stub.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_refused_token_is_not_in_the_failure()
    {
        await using var stub = await AwsStub.StartAsync(
            StubAnswer.Error(400, "InvalidIdentityToken", "No OpenIDConnect provider found in your account")
        );
        using var factory = new AwsConnectionFactory(TestAws.Options(stub.Url));
        var credentials = WebIdentity(_ => Task.FromResult("token-canary"));
        var failure = await Should.ThrowAsync<AwsFailure>(() => DescribeAsync(factory, credentials));
        failure.Kind.ShouldBe(AwsFailureKind.Credentials);
        failure.ToString().ShouldNotContain("canary");
    }

    [Fact]
    public void Credentials_in_words_show_no_secret_and_no_whole_key_id()
    {
        AwsCredentials.Static[] keys = [new("AKIACANARY0000000001", "secret-canary", "token-canary"), new("AK", "S")];
        keys.Select(key => $"{Role with { Source = key }}")
            .ShouldBe([$"{Role.RoleArn} assumed with access key …0001", $"{Role.RoleArn} assumed with access key …"]);
    }

    /// <summary>Gives out sessions ASIA1, ASIA2, … and answers everything else.</summary>
    private static Task<AwsStub> StsAsync()
    {
        var given = 0;
        return AwsStub.StartAsync(
            (request, _) =>
                request.Form["Action"] is var action && action.StartsWith("Assume", StringComparison.Ordinal)
                    ? Session(action, ++given)
                    : StubAnswer.Xml("DescribeAlarms")
        );
    }

    private static StubAnswer Session(string action, int number) =>
        StubAnswer.Xml(
            action,
            $"<{action}Result><Credentials><AccessKeyId>ASIA{number}</AccessKeyId><SecretAccessKey>s</SecretAccessKey>"
                + $"<SessionToken>t</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration></Credentials></{action}Result>"
        );

    private static AwsCredentials.WebIdentity WebIdentity(Func<CancellationToken, Task<string>> token) =>
        new(token, Role.RoleArn, "me", "eu-west-1");

    private static Task DescribeAsync(
        AwsConnectionFactory factory,
        AwsCredentials credentials,
        string region = TestAws.Region
    ) =>
        factory
            .Connect(credentials, region)
            .CloudWatch.DescribeAlarmsAsync(new(), TestContext.Current.CancellationToken);
}
