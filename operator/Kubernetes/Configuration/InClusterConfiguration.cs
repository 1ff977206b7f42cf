using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace SageMakerMonitorOperator.Kubernetes.Configuration;

/// <summary>What a pod is given: the service account's token and CA, and the server's address in the environment.</summary>
public static class InClusterConfiguration
{
    public const string ServiceAccountDirectory = "/var/run/secrets/kubernetes.io/serviceaccount";

    public static bool IsInCluster(Func<string, string?> environment) =>
        !string.IsNullOrEmpty(environment("KUBERNETES_SERVICE_HOST"));

    /// <exception cref="KubernetesConfigurationException">A part is missing.</exception>
    public static KubernetesClientConfiguration Load(
        Func<string, string?> environment,
        TimeProvider time,
        string directory = ServiceAccountDirectory
    )
    {
        var namespaceFile = Path.Combine(directory, "namespace");
        return new()
        {
            Server = Server(environment),
            Source = "the pod's service account",
            Token = new FileToken(Existing(Path.Combine(directory, "token")), time),
            CertificateAuthority = Authority(Path.Combine(directory, "ca.crt")),
            Namespace = File.Exists(namespaceFile) ? File.ReadAllText(namespaceFile).Trim() : null,
        };
    }

    private static Uri Server(Func<string, string?> environment)
    {
        var host = Variable(environment, "KUBERNETES_SERVICE_HOST");
        var port = Variable(environment, "KUBERNETES_SERVICE_PORT");
        return int.TryParse(port, CultureInfo.InvariantCulture, out var number)
            ? new UriBuilder("https", host, number).Uri
            : throw new KubernetesConfigurationException($"KUBERNETES_SERVICE_PORT must be a number, and is '{port}'.");
    }

    private static string Variable(Func<string, string?> environment, string name) =>
        environment(name) is { Length: > 0 } value
            ? value
            : throw new KubernetesConfigurationException(
                $"{name} is not set, so this is no pod with a service account. Outside a cluster use a kubeconfig."
            );

    private static string Existing(string path) =>
        File.Exists(path)
            ? path
            : throw new KubernetesConfigurationException(
                $"'{path}' does not exist. The pod needs automountServiceAccountToken: true."
            );

    private static X509Certificate2Collection Authority(string path)
    {
        try
        {
            var certificates = new X509Certificate2Collection();
            certificates.ImportFromPemFile(Existing(path));
            return certificates;
        }
        catch (CryptographicException error)
        {
            throw new KubernetesConfigurationException($"'{path}' must hold PEM certificates: {error.Message}", error);
        }
    }
}
