using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace SageMakerMonitorOperator.Kubernetes.Configuration;

/// <summary>Turns one context's cluster and user into a configuration.</summary>
internal static class KubeconfigReader
{
    /// <summary>Ways to sign in that would run programs or that servers have given up.</summary>
    private static readonly (string Field, string Instead)[] Refused =
    [
        ("exec", "runs a program, which the operator does not do; use a token, a tokenFile or a client certificate"),
        ("auth-provider", "is not supported; use a token, a tokenFile or a client certificate"),
        ("username", "is not supported (servers dropped basic authentication); use a token or a client certificate"),
        ("as", "is not supported: impersonation would be dropped silently; use the identity itself"),
    ];

    public static KubernetesClientConfiguration Read(
        string contextName,
        KubeconfigNode context,
        KubeconfigNode cluster,
        KubeconfigNode? user,
        TimeProvider time
    )
    {
        Refuse(user);
        return new()
        {
            Server = Address(cluster, "server", cluster.Required("server")),
            Source = $"kubeconfig '{context.File}', context '{contextName}'",
            Namespace = context.Text("namespace"),
            CertificateAuthority = Authority(cluster),
            InsecureSkipTlsVerify = cluster.Flag("insecure-skip-tls-verify"),
            TlsServerName = cluster.Text("tls-server-name"),
            ProxyUrl = cluster.Text("proxy-url") is { } proxy ? Address(cluster, "proxy-url", proxy) : null,
            ClientCertificate = user is null ? null : Certificate(user),
            Token = user is null ? null : Token(user, time),
        };
    }

    private static void Refuse(KubeconfigNode? user)
    {
        foreach (var (field, instead) in Refused)
        {
            if (user?.Has(field) == true)
            {
                throw user.Error(field, instead);
            }
        }
    }

    private static Uri Address(KubeconfigNode node, string field, string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"
            ? address
            : throw node.Error(field, $"must be an http or https URL, and is '{text}'");

    private static X509Certificate2Collection? Authority(KubeconfigNode cluster)
    {
        if (Pem(cluster, "certificate-authority") is not { } pem)
        {
            return null;
        }
        try
        {
            var certificates = new X509Certificate2Collection();
            certificates.ImportFromPem(pem.Text);
            return certificates.Count > 0 ? certificates : throw cluster.Error(pem.Field, "must hold PEM certificates");
        }
        catch (CryptographicException error)
        {
            throw cluster.Error(pem.Field, $"must hold PEM certificates: {error.Message}", error);
        }
    }

    private static X509Certificate2? Certificate(KubeconfigNode user)
    {
        var certificate = Pem(user, "client-certificate");
        var key = Pem(user, "client-key");
        if (certificate is null && key is null)
        {
            return null;
        }
        if (certificate is null || key is null)
        {
            throw user.Error(
                certificate is null ? "client-certificate" : "client-key",
                "must be set where its pair is"
            );
        }
        try
        {
            return X509Certificate2.CreateFromPem(certificate.Value.Text, key.Value.Text);
        }
        catch (Exception error) when (error is CryptographicException or ArgumentException)
        {
            // The text of the cause may quote the PEM: it stays out of the message.
            throw user.Error(
                certificate.Value.Field,
                $"and `{key.Value.Field}` must be a PEM certificate and its key",
                error
            );
        }
    }

    private static IBearerTokenSource? Token(KubeconfigNode user, TimeProvider time) =>
        // kubectl's order: a tokenFile wins over a token.
        user.Text("tokenFile")
            is { } file
            ? new FileToken(Absolute(user, file), time)
        : user.Text("token") is { } token ? new StaticToken(token)
        : null;

    /// <summary>A PEM from <c>field-data</c> (base64) or from the file that <c>field</c> names; the data wins.</summary>
    private static (string Field, string Text)? Pem(KubeconfigNode node, string field)
    {
        if (node.Text($"{field}-data") is { } data)
        {
            return ($"{field}-data", Decoded(node, $"{field}-data", data));
        }
        return node.Text(field) is { } file ? (field, Contents(node, field, Absolute(node, file))) : null;
    }

    private static string Decoded(KubeconfigNode node, string field, string data)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(data));
        }
        catch (FormatException error)
        {
            throw node.Error(field, "must be base64", error);
        }
    }

    private static string Contents(KubeconfigNode node, string field, string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw node.Error(field, $"names '{path}', which cannot be read: {error.Message}", error);
        }
    }

    /// <summary>Relative paths start at the kubeconfig's own folder.</summary>
    private static string Absolute(KubeconfigNode node, string path) =>
        Path.GetFullPath(path, Path.GetDirectoryName(Path.GetFullPath(node.File))!);
}
