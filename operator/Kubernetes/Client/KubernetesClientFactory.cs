using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using SageMakerMonitorOperator.Kubernetes.Configuration;
using SageMakerMonitorOperator.Kubernetes.Metrics;

namespace SageMakerMonitorOperator.Kubernetes.Client;

/// <summary>Builds a client and its chain of HTTP handlers: gates, metrics, token, connection.</summary>
public static class KubernetesClientFactory
{
    /// <summary>HTTP/1.1 servers (proxies): one connection for each of 64 workers, plus the watches.</summary>
    private const int MaxConnections = 96;

    /// <param name="configuration">Where and as whom.</param>
    /// <param name="options">Limits.</param>
    /// <param name="metrics">Counts requests.</param>
    /// <param name="time">Paces retries and timeouts.</param>
    /// <param name="random">Spreads waits; values in [0, 1).</param>
    /// <param name="gates">Pass every attempt of every request, first one outermost (the leadership check's place).</param>
    [SuppressMessage("Reliability", "CA2000", Justification = "The client disposes the chain.")]
    public static KubernetesClient Create(
        KubernetesClientConfiguration configuration,
        KubernetesClientOptions options,
        KubernetesMetrics metrics,
        TimeProvider time,
        Func<double> random,
        params IEnumerable<DelegatingHandler> gates
    )
    {
        HttpMessageHandler chain = Connection(configuration);
        if (configuration.TlsServerName is { } name)
        {
            chain = new TlsServerNameHandler(name) { InnerHandler = chain };
        }
        if (configuration.Token is { } token)
        {
            chain = new AuthenticationHandler(token) { InnerHandler = chain };
        }
        chain = new RequestMetricsHandler(metrics) { InnerHandler = chain };
        foreach (var gate in gates.Reverse())
        {
            gate.InnerHandler = chain;
            chain = gate;
        }
        return new(configuration.Server, chain, options, time, random);
    }

    private static SocketsHttpHandler Connection(KubernetesClientConfiguration configuration) =>
        new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = configuration.ProxyUrl is not null,
            Proxy = configuration.ProxyUrl is { } proxy ? new WebProxy(proxy) : null,
            AutomaticDecompression = DecompressionMethods.GZip,
            MaxConnectionsPerServer = MaxConnections,
            EnableMultipleHttp2Connections = true,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            // Finds a dead connection below all requests; client-go's values.
            KeepAlivePingDelay = TimeSpan.FromSeconds(30),
            KeepAlivePingTimeout = TimeSpan.FromSeconds(15),
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(90),
            SslOptions = Tls(configuration),
        };

    [SuppressMessage("Security", "CA5359", Justification = "The kubeconfig says insecure-skip-tls-verify.")]
    private static SslClientAuthenticationOptions Tls(KubernetesClientConfiguration configuration)
    {
        var options = new SslClientAuthenticationOptions();
        if (configuration.ClientCertificate is { } certificate)
        {
            options.ClientCertificates = [certificate];
        }
        if (configuration.InsecureSkipTlsVerify)
        {
            options.RemoteCertificateValidationCallback = static (_, _, _, _) => true;
        }
        else if (configuration.CertificateAuthority is { } authority)
        {
            options.CertificateChainPolicy = Trusting(authority);
        }
        return options;
    }

    private static X509ChainPolicy Trusting(X509Certificate2Collection authority)
    {
        var policy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
        };
        policy.CustomTrustStore.AddRange(authority);
        return policy;
    }
}
