namespace SageMakerMonitorOperator.Testbed.ApiServer;

internal static class Kubeconfig
{
    public static string PathOf(string directory, string user) => Path.Combine(directory, $"{user}.kubeconfig");

    public static async Task<string> WriteAsync(
        TestApiServer server,
        string user,
        string token,
        CancellationToken cancellationToken
    )
    {
        var path = PathOf(server.Directory, user);
        var text = $$"""
            apiVersion: v1
            kind: Config
            current-context: testbed
            clusters:
            - name: testbed
              cluster: {server: "{{server.Url}}", certificate-authority: {{server.CertificateAuthorityPath}}}
            users:
            - name: {{user}}
              user: {token: {{token}}}
            contexts:
            - name: testbed
              context: {cluster: testbed, user: {{user}}}

            """;
        await File.WriteAllTextAsync(path, text, cancellationToken);
        return path;
    }
}
