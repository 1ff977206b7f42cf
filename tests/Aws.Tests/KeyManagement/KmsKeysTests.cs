using System.Text.Json;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Aws.KeyManagement;
using SageMakerMonitorOperator.Aws.Tests.Stub;

namespace SageMakerMonitorOperator.Aws.Tests.KeyManagement;

public sealed class KmsKeysTests
{
    private const string Arn = "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";

    [Fact]
    public async Task The_key_behind_an_alias_is_looked_up()
    {
        await using var stub = await AwsStub.StartAsync(
            Key("""  "KeyState":"Enabled","KeySpec":"SYMMETRIC_DEFAULT" """)
        );
        (await DescribeAsync(stub)).ShouldBe(new KmsKey(Arn, "Enabled", "SYMMETRIC_DEFAULT"));
        stub.Only.Headers["X-Amz-Target"].ShouldBe("TrentService.DescribeKey");
        stub.Only.Headers["User-Agent"].ShouldStartWith("sagemaker-monitor-operator/1.2.3");
        JsonDocument.Parse(stub.Only.Body).RootElement.GetProperty("KeyId").GetString().ShouldBe("alias/logs");
    }

    [Theory]
    [InlineData(""" "KeyState":"Enabled" """, true, true)]
    [InlineData(""" "KeyState":"Disabled","KeySpec":"SYMMETRIC_DEFAULT" """, false, true)]
    [InlineData(""" "KeyState":"PendingDeletion" """, false, true)]
    [InlineData(""" "KeyState":"Enabled","KeySpec":"RSA_2048" """, true, false)]
    [InlineData(""" "Enabled":true """, true, true)]
    public async Task A_key_says_whether_it_can_be_used(string members, bool isEnabled, bool isSymmetric)
    {
        await using var stub = await AwsStub.StartAsync(Key(members));
        var key = await DescribeAsync(stub);
        (key.IsEnabled, key.IsSymmetric).ShouldBe((isEnabled, isSymmetric));
    }

    [Fact]
    public async Task A_key_that_is_not_there_is_told_so()
    {
        await using var stub = await AwsStub.StartAsync(
            StubAnswer.Json("""{"__type":"NotFoundException","message":"Alias alias/logs is not found."}""", 400)
        );
        var failure = await Should.ThrowAsync<AwsFailure>(() => DescribeAsync(stub));
        failure.Kind.ShouldBe(AwsFailureKind.NotFound);
        failure.Message.ShouldStartWith("AWS found nothing for KMS DescribeKey in eu-west-1: Alias alias/logs is not");
    }

    [Fact]
    public async Task A_throttled_look_up_is_tried_again()
    {
        await using var stub = await AwsStub.StartAsync(
            (_, before) =>
                before == 0
                    ? StubAnswer.Json("""{"__type":"ThrottlingException","message":"Rate exceeded"}""", 400)
                    : Key(""" "KeyState":"Enabled" """)
        );
        (await DescribeAsync(stub)).Arn.ShouldBe(Arn);
        stub.Requests.Count.ShouldBe(2);
    }

    private static StubAnswer Key(string members) =>
        StubAnswer.Json($$$"""{"KeyMetadata":{"KeyId":"1","Arn":"{{{Arn}}}",{{{members}}}}}""");

    private static async Task<KmsKey> DescribeAsync(AwsStub stub)
    {
        using var factory = new AwsConnectionFactory(TestAws.Options(stub.Url));
        return await factory.Connect().Keys.DescribeAsync("alias/logs", TestContext.Current.CancellationToken);
    }
}
