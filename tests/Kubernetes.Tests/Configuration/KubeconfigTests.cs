using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using SageMakerMonitorOperator.Kubernetes.Configuration;

namespace SageMakerMonitorOperator.Kubernetes.Tests.Configuration;

public sealed class KubeconfigTests : IDisposable
{
    private static readonly (string Certificate, string Key) Pair = SelfSigned();

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kubeconfig");
    private readonly FakeTimeProvider _time = new();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_current_context_leads_to_server_namespace_and_token()
    {
        var loaded = Load(Config("{token: secret-token}"));
        loaded.Server.ShouldBe(new Uri("https://api.example:6443"));
        loaded.Namespace.ShouldBe("team");
        (await TokenAsync(loaded)).ShouldBe("secret-token");
        loaded.ToString().ShouldNotContain("secret-token");
    }

    [Fact]
    public void Another_context_can_be_chosen() =>
        Kubeconfig.Load(Write("config", Config("{token: t}")), "other", _time).Namespace.ShouldBeNull();

    [Fact]
    public void The_cluster_says_how_to_check_the_server()
    {
        var ca = Base64(Pair.Certificate);
        var loaded = Load(
            Config(
                "{token: t}",
                $"certificate-authority-data: {ca}, tls-server-name: kubernetes, proxy-url: 'http://proxy:3128'"
            )
        );
        loaded.CertificateAuthority.ShouldNotBeNull().Count.ShouldBe(1);
        loaded.TlsServerName.ShouldBe("kubernetes");
        loaded.ProxyUrl.ShouldBe(new Uri("http://proxy:3128"));
        loaded.InsecureSkipTlsVerify.ShouldBeFalse();
        Load(Config("{token: t}", "insecure-skip-tls-verify: true")).InsecureSkipTlsVerify.ShouldBeTrue();
    }

    [Fact]
    public void A_client_certificate_comes_from_data_or_from_files_beside_the_kubeconfig()
    {
        var data = $"{{client-certificate-data: {Base64(Pair.Certificate)}, client-key-data: {Base64(Pair.Key)}}}";
        Load(Config(data)).ClientCertificate.ShouldNotBeNull().HasPrivateKey.ShouldBeTrue();
        Write("tls.crt", Pair.Certificate);
        Write("tls.key", Pair.Key);
        Load(Config("{client-certificate: tls.crt, client-key: ./tls.key}"))
            .ClientCertificate!.HasPrivateKey.ShouldBeTrue();
    }

    [Fact]
    public async Task A_token_file_is_read_again_after_a_minute_and_after_a_refusal()
    {
        Write("token", "first\n");
        var loaded = Load(Config("{tokenFile: token, token: unused}"));
        (await TokenAsync(loaded)).ShouldBe("first");
        Write("token", "second");
        (await TokenAsync(loaded)).ShouldBe("first");
        _time.Advance(TimeSpan.FromMinutes(1));
        (await TokenAsync(loaded)).ShouldBe("second");
        Write("token", "third");
        loaded.Token!.Invalidate();
        (await TokenAsync(loaded)).ShouldBe("third");
    }

    [Fact]
    public async Task While_a_token_file_is_being_replaced_the_last_token_serves()
    {
        Write("token", "first");
        var loaded = Load(Config("{tokenFile: token}"));
        await TokenAsync(loaded);
        File.Delete(Path.Combine(_folder.FullName, "token"));
        _time.Advance(TimeSpan.FromMinutes(2));
        (await TokenAsync(loaded)).ShouldBe("first");
    }

    [Fact]
    public void Of_several_files_the_first_that_names_a_thing_wins()
    {
        var first = Write("first", "current-context: other");
        var second = Write("second", Config("{token: t}"));
        var path = string.Join(Path.PathSeparator, first, second, Path.Combine(_folder.FullName, "missing"));
        Kubeconfig.Load(path, null, _time).Source.ShouldContain("'other'");
    }

    [Theory]
    [InlineData("{exec: {command: aws}}", "`users[name=u].user.exec` runs a program, which the operator does not do")]
    [InlineData("{auth-provider: {name: gcp}}", "`users[name=u].user.auth-provider` is not supported")]
    [InlineData("{as: someone, token: t}", "impersonation would be dropped silently")]
    [InlineData("{client-key-data: QQ==}", "`users[name=u].user.client-certificate` must be set where its pair is")]
    [InlineData(
        "{client-certificate-data: '%', client-key-data: QQ==}",
        "`users[name=u].user.client-certificate-data` must be base64"
    )]
    [InlineData("{client-certificate-data: QQ==, client-key-data: QQ==}", "must be a PEM certificate and its key")]
    [InlineData("{client-certificate: nowhere.crt, client-key: nowhere.key}", "which cannot be read")]
    [InlineData("[]", "`users[name=u].user` must be a mapping")]
    public void A_user_that_cannot_be_used_is_refused_by_field(string user, string expected) =>
        Refusal(Config(user)).ShouldContain(expected);

    [Theory]
    [InlineData(
        "certificate-authority-data: QQ==",
        "`clusters[name=c].cluster.certificate-authority-data` must hold PEM certificates"
    )]
    [InlineData(
        "insecure-skip-tls-verify: maybe",
        "`clusters[name=c].cluster.insecure-skip-tls-verify` must be true or false, and is 'maybe'"
    )]
    [InlineData("proxy-url: 'socks5://x'", "`clusters[name=c].cluster.proxy-url` must be an http or https URL")]
    public void A_cluster_that_cannot_be_used_is_refused_by_field(string cluster, string expected) =>
        Refusal(Config("{token: t}", cluster)).ShouldContain(expected);

    [Theory]
    [InlineData("{}", "`current-context` must be set, or a context named")]
    [InlineData("current-context: gone", "`contexts` must have an item named 'gone'")]
    [InlineData(
        "{current-context: x, contexts: [{name: x, context: {}}]}",
        "`contexts[name=x].context.cluster` must be set"
    )]
    [InlineData(
        "{current-context: x, contexts: [{name: x, context: {cluster: y}}]}",
        "names 'y', which `clusters` must have"
    )]
    [InlineData("[1]", "must hold one YAML mapping")]
    [InlineData("a: [", "is not YAML: line ")]
    public void A_file_that_leads_nowhere_is_refused_by_name(string text, string expected)
    {
        var message = Refusal(text);
        message.ShouldContain(expected);
        message.ShouldContain(Path.Combine(_folder.FullName, "config"));
    }

    [Fact]
    public void A_missing_file_is_named() =>
        Should
            .Throw<KubernetesConfigurationException>(() => Kubeconfig.Load("/nowhere/config", null, _time))
            .Message.ShouldContain("/nowhere/config");

    [Fact]
    public void The_default_path_is_kubectls()
    {
        Kubeconfig.DefaultPath(name => name == "KUBECONFIG" ? "/a:/b" : "/home/me").ShouldBe("/a:/b");
        Kubeconfig.DefaultPath(name => name == "HOME" ? "/home/me" : null).ShouldBe("/home/me/.kube/config");
    }

    [Fact]
    public async Task In_a_cluster_the_service_account_leads_to_the_server()
    {
        Write("token", "pod-token");
        Write("ca.crt", Pair.Certificate);
        Write("namespace", "monitoring\n");
        var loaded = InClusterConfiguration.Load(Pod("fd00::1"), _time, _folder.FullName);
        loaded.Server.ShouldBe(new Uri("https://[fd00::1]:443"));
        loaded.Namespace.ShouldBe("monitoring");
        loaded.CertificateAuthority.ShouldNotBeNull();
        (await TokenAsync(loaded)).ShouldBe("pod-token");
    }

    [Fact]
    public void In_a_cluster_what_is_missing_is_named()
    {
        Should
            .Throw<KubernetesConfigurationException>(() => InClusterConfiguration.Load(_ => null, _time))
            .Message.ShouldContain("KUBERNETES_SERVICE_HOST");
        Should
            .Throw<KubernetesConfigurationException>(() =>
                InClusterConfiguration.Load(Pod("10.0.0.1"), _time, _folder.FullName)
            )
            .Message.ShouldContain("automountServiceAccountToken");
    }

    private static Func<string, string?> Pod(string host) => name => name == "KUBERNETES_SERVICE_HOST" ? host : "443";

    private static string Config(string user, string cluster = "") =>
        $$"""
            apiVersion: v1
            kind: Config
            current-context: main
            clusters:
            - {name: c, cluster: {server: 'https://api.example:6443', {{cluster}} } }
            users:
            - name: u
              user: {{user}}
            contexts:
            - {name: main, context: {cluster: c, user: u, namespace: team} }
            - {name: other, context: {cluster: c} }
            """;

    private KubernetesClientConfiguration Load(string text) => Kubeconfig.Load(Write("config", text), null, _time);

    private string Refusal(string text) => Should.Throw<KubernetesConfigurationException>(() => Load(text)).Message;

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static async Task<string> TokenAsync(KubernetesClientConfiguration loaded) =>
        await loaded.Token!.GetTokenAsync(TestContext.Current.CancellationToken);

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static (string Certificate, string Key) SelfSigned()
    {
        using var key = ECDsa.Create();
        var request = new CertificateRequest("CN=test", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(
            DateTimeOffset.UnixEpoch,
            DateTimeOffset.UnixEpoch.AddYears(100)
        );
        return (certificate.ExportCertificatePem(), key.ExportPkcs8PrivateKeyPem());
    }
}
