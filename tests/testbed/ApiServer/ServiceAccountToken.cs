using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.Testbed.ApiServer;

internal static class ServiceAccountToken
{
    public static async Task<string> RequestAsync(
        HttpClient client,
        string @namespace,
        string name,
        CancellationToken cancellationToken
    )
    {
        var request = new JsonObject
        {
            ["apiVersion"] = "authentication.k8s.io/v1",
            ["kind"] = "TokenRequest",
            ["spec"] = new JsonObject { ["expirationSeconds"] = 86400 },
        };
        var path = new Uri($"/api/v1/namespaces/{@namespace}/serviceaccounts/{name}/token", UriKind.Relative);
        using var answer = await client.PostAsJsonAsync(path, request, cancellationToken);
        var body = await answer.Content.ReadFromJsonAsync<JsonObject>(cancellationToken);
        return body?["status"]?["token"]?.ToString()
            ?? throw new TestbedException($"No token for service account {@namespace}/{name}: {body}");
    }
}
