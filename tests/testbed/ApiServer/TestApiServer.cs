using System.Security.Cryptography;
using SageMakerMonitorOperator.Testbed.Processes;

namespace SageMakerMonitorOperator.Testbed.ApiServer;

/// <summary>
/// A Kubernetes control plane: etcd, kube-apiserver and, where its build is at hand, the controllers that delete
/// namespaces and collect garbage. On ports and in a folder of its own.
/// </summary>
public sealed class TestApiServer : IAsyncDisposable
{
    private const string Admin = "admin";
    private const string ControllerManager = "kube-controller-manager";
    private readonly int etcdPort = FreePort.Take();
    private readonly int port = FreePort.Take();
    private readonly HttpClient client;
    private ServerProcess? etcd;
    private ServerProcess? server;
    private ServerProcess? controllerManager;

    private TestApiServer()
    {
        Directory = System.IO.Directory.CreateTempSubdirectory("testbed-").FullName;
        Url = new Uri($"https://127.0.0.1:{port}");
        client = AdminClient.Create(Url, AdminToken);
        AuditLog = new(Path.Combine(Directory, "audit.log"), client);
        Kubectl = new(KubeconfigPath);
    }

    public Uri Url { get; }

    /// <summary>Holds the kubeconfigs, keys, logs and etcd's data; deleted in the end.</summary>
    public string Directory { get; }

    /// <summary>Of the user <c>admin</c>, who may do everything.</summary>
    public string AdminToken { get; } = RandomNumberGenerator.GetHexString(32, lowercase: true);

    public string KubeconfigPath => Kubeconfig.PathOf(Directory, Admin);

    public string CertificateAuthorityPath => Path.Combine(Directory, "certificates", "apiserver.crt");

    public AuditLog AuditLog { get; }

    /// <summary>As <c>admin</c>.</summary>
    public KubectlRunner Kubectl { get; }

    /// <summary>Ready when it returns.</summary>
    /// <exception cref="TestbedException">A part is missing or did not start.</exception>
    public static async Task<TestApiServer> StartAsync(CancellationToken cancellationToken = default)
    {
        var starting = new TestApiServer();
        try
        {
            await starting.StartAllAsync(cancellationToken);
            return starting;
        }
        catch
        {
            await starting.DisposeAsync();
            throw;
        }
    }

    /// <summary>The API itself, as <c>admin</c>, where a kubectl for every request would be too slow.</summary>
    public HttpClient CreateAdminClient() => AdminClient.Create(Url, AdminToken);

    /// <summary>Kills kube-apiserver. etcd keeps the data, and the port stays this server's.</summary>
    public async Task KillServerAsync()
    {
        if (server is not null)
        {
            await server.DisposeAsync();
            server = null;
        }
    }

    /// <summary>Starts kube-apiserver, again on the same port, keys and data.</summary>
    public async Task StartServerAsync(CancellationToken cancellationToken = default)
    {
        server = await ServerProcess.StartAsync("kube-apiserver", Directory, Directory, $"{port}", $"{etcdPort}");
        await server.WaitReadyAsync(IsReadyAsync, cancellationToken);
    }

    /// <summary>A kubeconfig that acts as a service account, with a token of the TokenRequest API, as in a pod.</summary>
    /// <returns>Its path.</returns>
    public async Task<string> ServiceAccountKubeconfigAsync(
        string @namespace,
        string name,
        CancellationToken cancellationToken = default
    )
    {
        var token = await ServiceAccountToken.RequestAsync(client, @namespace, name, cancellationToken);
        return await Kubeconfig.WriteAsync(this, $"{@namespace}.{name}", token, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in new[] { controllerManager, server, etcd })
        {
            await (process?.DisposeAsync() ?? default);
        }

        client.Dispose();
        System.IO.Directory.Delete(Directory, recursive: true);
    }

    private async Task StartAllAsync(CancellationToken cancellationToken)
    {
        var controllerToken = RandomNumberGenerator.GetHexString(32, lowercase: true);
        await WriteTokensAsync((Admin, AdminToken), (ControllerManager, controllerToken));
        await Kubeconfig.WriteAsync(this, Admin, AdminToken, cancellationToken);
        await Kubeconfig.WriteAsync(this, ControllerManager, controllerToken, cancellationToken);
        etcd = await ServerProcess.StartAsync("etcd", Directory, Directory, $"{etcdPort}", $"{FreePort.Take()}");
        await etcd.WaitReadyAsync(IsEtcdReadyAsync, cancellationToken);
        await StartServerAsync(cancellationToken);
        // Somebody else's API server may not go with our build of the controllers.
        if (Environment.GetEnvironmentVariable("KUBEBUILDER_ASSETS") is null or "")
        {
            controllerManager = await ServerProcess.StartAsync(ControllerManager, Directory, Directory);
        }
    }

    private Task WriteTokensAsync(params IEnumerable<(string User, string Token)> users) =>
        File.WriteAllLinesAsync(
            Path.Combine(Directory, "tokens.csv"),
            users.Select(user => $"{user.Token},{user.User},{user.User},system:masters")
        );

    private async Task<bool> IsReadyAsync(CancellationToken cancellationToken) =>
        (await client.GetAsync(new Uri("/readyz", UriKind.Relative), cancellationToken)).IsSuccessStatusCode;

    private async Task<bool> IsEtcdReadyAsync(CancellationToken cancellationToken) =>
        (await client.GetAsync(new Uri($"http://127.0.0.1:{etcdPort}/health"), cancellationToken)).IsSuccessStatusCode;
}
