using SageMakerMonitorOperator.AwsSimulator.Tests.Access;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.Sts;

public sealed class CallerIdentityTests : AccessTest
{
    [Fact]
    public async Task Everyone_may_ask_who_they_are_whatever_their_policy_says()
    {
        using var client = ClientOf("nobody", """{"Effect": "Deny", "Action": "*", "Resource": "*"}""");

        var identity = await client.StsAsync("GetCallerIdentity");

        identity.One("Arn").ShouldBe($"arn:aws:iam::{Account}:user/nobody");
        identity.One("Account").ShouldBe(Account);
    }

    [Fact]
    public async Task Keys_of_other_accounts_lead_there()
    {
        var options = new SimulatorOptions { Accounts = new Dictionary<string, string> { ["AKIA1"] = "111122223333" } };
        await using var server = await AwsSimulatorServer.StartAsync(options, Clock, Cancellation);
        using var client = new AwsQueryClient(server.Url, accessKeyId: "AKIA1", clock: Clock);

        (await client.StsAsync("GetCallerIdentity")).One("Account").ShouldBe("111122223333");
    }
}
