using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Credentials;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Reconcilers.Keys;
using SageMakerMonitorOperator.Reconcilers.Problems;
using SageMakerMonitorOperator.Tests.Shared.Stub;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Keys;

public sealed class KeyLookUpTests
{
    private const string Arn = "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";

    [Fact]
    public async Task An_alias_stands_for_its_key() =>
        (await FindAsync(Key("Enabled"))).ShouldBe(new KmsAlias { Alias = "alias/logs", KeyArn = Arn });

    [Theory]
    [InlineData("Disabled")]
    [InlineData("PendingDeletion")]
    public async Task A_key_that_cannot_be_used_is_waited_for(string state)
    {
        var problem = (await Should.ThrowAsync<ProblemException>(() => FindAsync(Key(state)))).Problem;
        (problem.Kind, problem.Reason).ShouldBe((ProblemKind.Waiting, Reasons.ReferenceNotReady));
        problem.Message.ShouldBe(
            $"the KMS alias 'alias/logs' stands for {Arn}, which is {state}; enable the key, or name another"
        );
    }

    [Fact]
    public async Task A_key_that_is_not_symmetric_will_never_do()
    {
        var problem = (await Should.ThrowAsync<ProblemException>(() => FindAsync(Key("Enabled", "RSA_2048")))).Problem;
        (problem.Kind, problem.Reason).ShouldBe((ProblemKind.Stalled, Reasons.InvalidSpec));
        problem.Message.ShouldContain("a key of RSA_2048; name one of SYMMETRIC_DEFAULT");
    }

    [Fact]
    public async Task An_alias_that_is_not_there_is_waited_for()
    {
        var answer = StubAnswer.Json("""{"__type":"NotFoundException","message":"not found"}""", 400);
        var problem = (await Should.ThrowAsync<ProblemException>(() => FindAsync(answer))).Problem;
        (problem.Kind, problem.Reason).ShouldBe((ProblemKind.Waiting, Reasons.ReferenceNotReady));
        problem.Message.ShouldBe("AWS KMS has no 'alias/logs' in eu-west-1; create the alias, or name another key");
    }

    [Fact]
    public async Task A_refusal_is_the_accounts_to_mend()
    {
        var answer = StubAnswer.Json("""{"__type":"AccessDeniedException","message":"no"}""", 400);
        (await Should.ThrowAsync<AwsFailure>(() => FindAsync(answer))).Kind.ShouldBe(AwsFailureKind.Denied);
    }

    private static StubAnswer Key(string state, string spec = "SYMMETRIC_DEFAULT") =>
        StubAnswer.Json(
            $$$"""{"KeyMetadata":{"KeyId":"1","Arn":"{{{Arn}}}","KeyState":"{{{state}}}","KeySpec":"{{{spec}}}"}}"""
        );

    private static async Task<KmsAlias> FindAsync(StubAnswer answer)
    {
        await using var stub = await AwsStub.StartAsync(answer);
        using var factory = new AwsConnectionFactory(
            new() { EndpointUrl = stub.Url, Environment = new Dictionary<string, string>(StringComparer.Ordinal) }
        );
        var aws = factory.Connect(new AwsCredentials.Static("AKIDEXAMPLE", "secret"), "eu-west-1");
        return await KeyLookUp.FindAsync(aws, "alias/logs", TestContext.Current.CancellationToken);
    }
}
