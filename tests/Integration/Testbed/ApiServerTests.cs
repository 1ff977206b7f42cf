using SageMakerMonitorOperator.Testbed.ApiServer;
using SageMakerMonitorOperator.Testbed.Waiting;

namespace SageMakerMonitorOperator.Integration.Testbed;

public sealed class ApiServerTests(ApiServerTests.Fixture fixture) : IClassFixture<ApiServerTests.Fixture>
{
    private readonly TestApiServer server = fixture.Server;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_audit_log_tells_writes_apart_by_user_and_since_when()
    {
        await CreateServiceAccountAsync();
        var mark = await server.AuditLog.MarkAsync(Cancellation);
        var robot = new KubectlRunner(await server.ServiceAccountKubeconfigAsync("default", "robot", Cancellation));

        var refused = await robot.RunAsync(["create", "namespace", "forbidden"], cancellationToken: Cancellation);

        refused.ExitCode.ShouldNotBe(0);
        refused.Error.ShouldContain("system:serviceaccount:default:robot");
        await server.AuditLog.MarkAsync(Cancellation);
        var write = server.AuditLog.Writes(mark, "system:serviceaccount:default:robot").ShouldHaveSingleItem();
        (write.Verb, write.Resource, write.Status).ShouldBe(("create", "namespaces", 403));
        server.AuditLog.Writes(0, "admin").ShouldContain(entry => entry.Resource == "serviceaccounts");
    }

    [Fact]
    public async Task A_killed_server_comes_back_with_its_data()
    {
        await CreateServiceAccountAsync();

        await server.KillServerAsync();
        var down = await server.Kubectl.GetAsync(Cancellation, "serviceaccount", "robot");
        await server.StartServerAsync(Cancellation);

        down.ExitCode.ShouldNotBe(0);
        (await server.Kubectl.GetAsync(Cancellation, "serviceaccount", "robot")).EnsureSuccess();
    }

    [Fact]
    public async Task Deleted_namespaces_go_away()
    {
        (
            await server.Kubectl.RunAsync(["create", "namespace", "team"], cancellationToken: Cancellation)
        ).EnsureSuccess();

        (await server.Kubectl.DeleteAsync(Cancellation, "namespace", "team", "--wait=false")).EnsureSuccess();

        await Wait.UntilAsync(
            async token => (await server.Kubectl.GetAsync(token, "namespace", "team")).ExitCode != 0,
            "namespace team is gone",
            // The controller first asks the server for every kind that it has, again and again while those are being made.
            TimeSpan.FromSeconds(90),
            cancellationToken: Cancellation
        );
    }

    private async Task CreateServiceAccountAsync()
    {
        const string Robot = """
            apiVersion: v1
            kind: ServiceAccount
            metadata: {name: robot, namespace: default}
            """;
        (await server.Kubectl.ApplyAsync(Robot, Cancellation)).EnsureSuccess();
    }

    public sealed class Fixture : IAsyncLifetime
    {
        public TestApiServer Server { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Server = await TestApiServer.StartAsync(Cancellation);

        public ValueTask DisposeAsync() => Server.DisposeAsync();
    }
}
