namespace SageMakerMonitorOperator.AwsSimulator.Tests.Access;

/// <summary>An alias in a request is allowed by the key that it leads to (KMS Developer Guide, "Use aliases to control access").</summary>
public sealed class KeyAuthorizationTests : AccessTest
{
    private const string Request = """{"KeyId":"alias/logs"}""";

    [Fact]
    public async Task An_alias_is_looked_up_by_whoever_may_describe_its_key()
    {
        var arn = Server.Kms.Keys(Account, "eu-west-1").Add("alias/logs");
        using var allowed = ClientOf("allowed", Allow("kms:DescribeKey", arn));
        using var denied = ClientOf("denied", Allow("kms:DescribeKey", $"{arn}0"));

        (await allowed.JsonAsync("kms", "TrentService.DescribeKey", Request)).ShouldContain(arn);
        (await denied.JsonAsync("kms", "TrentService.DescribeKey", Request)).ShouldContain(
            $"kms:DescribeKey on resource: {arn}"
        );
    }

    private static string Allow(string action, string resource) =>
        $$"""{"Effect": "Allow", "Action": "{{action}}", "Resource": "{{resource}}"}""";
}
