using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Client;
using SageMakerMonitorOperator.Reconcilers.Problems;
using SageMakerMonitorOperator.Reconcilers.Secrets;
using SageMakerMonitorOperator.Reconcilers.Tests.Accounts;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Secrets;

public sealed class SecretReaderTests : IDisposable
{
    private static readonly SecretKeyReference Hook = new() { Name = "aws-key", Key = "secretAccessKey" };

    private readonly FakeSecrets _server = new();
    private readonly KubernetesClient _client;

    public SecretReaderTests() =>
        _client = new(new Uri("http://127.0.0.1:1"), _server, new(), TimeProvider.System, () => 0);

    public void Dispose()
    {
        _client.Dispose();
        _server.Dispose();
    }

    [Fact]
    public async Task A_value_is_read_by_name_and_key_and_does_not_show_itself()
    {
        var values = await ReadAsync();
        values.Get(Hook).ShouldBe("wJalrSECRET");
        values.ToString().ShouldNotContain("wJalr");
    }

    [Fact]
    public async Task A_missing_Secret_or_key_is_waited_for_by_who_needs_it()
    {
        Refusal(await ReadAsync(), Hook with { Key = "url" })
            .ShouldBe("Secret 'operator-system/aws-key' has no value under the key 'url'");
        _server.AwsKey = null;
        Refusal(await ReadAsync(), Hook).ShouldBe("Secret 'operator-system/aws-key' does not exist; create it");
    }

    private static string Refusal(SecretValues values, SecretKeyReference reference)
    {
        var problem = Should.Throw<ProblemException>(() => values.Get(reference)).Problem;
        (problem.Kind, problem.Reason).ShouldBe((ProblemKind.Waiting, Reasons.SecretNotReady));
        return problem.Message;
    }

    private Task<SecretValues> ReadAsync() =>
        new SecretReader(_client).ReadAsync("operator-system", [Hook, Hook], TestContext.Current.CancellationToken);
}
