using System.Security.Cryptography.X509Certificates;

namespace SageMakerMonitorOperator.Kubernetes.Configuration;

/// <summary>How to reach the API server, and as whom.</summary>
/// <remarks>Not a record: a printed configuration must show neither token nor key.</remarks>
public sealed class KubernetesClientConfiguration
{
    public required Uri Server { get; init; }

    /// <summary>Where this came from, for logs: a kubeconfig's context, or the service account.</summary>
    public required string Source { get; init; }

    /// <summary>The namespace of the context or of the pod; null where none is named.</summary>
    public string? Namespace { get; init; }

    /// <summary>What the server's certificate must chain to; null for the system's own roots.</summary>
    public X509Certificate2Collection? CertificateAuthority { get; init; }

    public X509Certificate2? ClientCertificate { get; init; }
    public IBearerTokenSource? Token { get; init; }
    public bool InsecureSkipTlsVerify { get; init; }

    /// <summary>The name that the server's certificate must carry, where it is not the host of <see cref="Server"/>.</summary>
    public string? TlsServerName { get; init; }

    public Uri? ProxyUrl { get; init; }

    public override string ToString() => $"{Server} ({Source})";
}
