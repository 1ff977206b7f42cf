using Microsoft.Extensions.Time.Testing;
using SageMakerMonitorOperator.Api.Accounts;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Kubernetes.Client;
using SageMakerMonitorOperator.Reconcilers.Accounts;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.Tests.Accounts;

/// <summary>The credentials of accounts, with an API server and an STS of the test's own.</summary>
public abstract class AccountSessionsFixture : IAsyncLifetime
{
    private KubernetesClient _kubernetes = null!;
    private AwsConnectionFactory _connections = null!;

    protected FakeTimeProvider Time { get; } = new();

    private protected FakeSecrets Secrets { get; } = new();

    private protected StsStub Sts { get; private set; } = null!;

    protected AccountSessions Sessions { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Sts = await StsStub.StartAsync();
        _kubernetes = new(
            new Uri("http://127.0.0.1:1"),
            Secrets,
            new() { MaxRetries = 0 },
            TimeProvider.System,
            () => 0
        );
        _connections = new(
            new AwsClientOptions
            {
                EndpointUrl = Sts.Url,
                MaxBackoff = TimeSpan.FromMilliseconds(1),
                Time = Time,
                Environment = new Dictionary<string, string>(StringComparer.Ordinal),
            }
        );
        Sessions = new(new CredentialSource(_kubernetes, "operator-system", "cluster-1"), _connections, Time);
    }

    public async ValueTask DisposeAsync()
    {
        _connections.Dispose();
        _kubernetes.Dispose();
        Secrets.Dispose();
        await Sts.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected async Task<Problem> RefusedAsync(ClusterAwsAccount account) =>
        (await Should.ThrowAsync<ProblemException>(() => OpenAsync(account))).Problem;

    protected Task<AwsSession> OpenAsync(ClusterAwsAccount account, string region = "eu-west-1") =>
        Sessions.OpenAsync(account, region, TestContext.Current.CancellationToken);

    protected static ClusterAwsAccount Other
    {
        get
        {
            var account = TestAccounts.Account("u-other");
            return account with { Metadata = account.Metadata with { Name = "other" } };
        }
    }

    protected async Task<bool> OpensAsync(ClusterAwsAccount account)
    {
        try
        {
            await OpenAsync(account);
            return true;
        }
        catch (Exception failure) when (failure is AwsFailure or ProblemException)
        {
            return false;
        }
    }

    protected Task<VerifiedAccount> VerifyAsync(ClusterAwsAccount account, TimeSpan lately = default) =>
        Sessions.VerifyAsync(account, lately, TestContext.Current.CancellationToken);
}
