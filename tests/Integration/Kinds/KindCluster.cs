using SageMakerMonitorOperator.Integration.Fixtures;
using SageMakerMonitorOperator.Integration.Kinds.Policies;
using SageMakerMonitorOperator.Testbed.ApiServer;

namespace SageMakerMonitorOperator.Integration.Kinds;

/// <summary>
/// An API server for the suite alone, so that it runs beside the other tests: their broken AWS turns accounts unready,
/// and every operator on the same server would look at its objects again.
/// </summary>
[CollectionDefinition(nameof(KindCluster))]
public sealed class KindCluster : IAsyncLifetime, ICollectionFixture<KindCluster>
{
    public TestApiServer ApiServer { get; private set; } = null!;

    public string OperatorKubeconfig { get; private set; } = "";

    /// <summary>The API as an administrator.</summary>
    public HttpClient Api { get; private set; } = null!;

    internal PolicyArenas Policies { get; }

    public KindCluster() => Policies = new(this);

    public async ValueTask InitializeAsync()
    {
        var cancellation = TestContext.Current.CancellationToken;
        ApiServer = await TestApiServer.StartAsync(cancellation);
        Api = ApiServer.CreateAdminClient();
        OperatorKubeconfig = await Deployment.InstallAsync(ApiServer, cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await Policies.DisposeAsync();
        Api.Dispose();
        await ApiServer.DisposeAsync();
    }
}
