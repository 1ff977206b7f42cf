using System.Net;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Api.Accounts;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Client;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.Accounts;

/// <summary>Asks for tokens of service accounts (TokenRequest). A token is used once and kept nowhere.</summary>
internal sealed class ServiceAccountTokens(KubernetesClient client)
{
    private const string DefaultAudience = "sts.amazonaws.com";

    /// <summary>The shortest that the API server gives.</summary>
    private const int Seconds = 600;

    /// <exception cref="ProblemException">Waiting, when there is no such service account; Denied or Transient, when the API server gives no token.</exception>
    public async Task<string> RequestAsync(
        string @namespace,
        WebIdentityCredentials identity,
        CancellationToken cancellationToken
    )
    {
        var key = new ObjectKey(@namespace, identity.ServiceAccountName);
        try
        {
            var answer = await client.PostAsync(PathOf(key), Body(identity.Audience), cancellationToken);
            return answer.GetProperty("status").GetProperty("token").GetString()!;
        }
        catch (KubernetesApiException error)
        {
            throw new ProblemException(Problem(key, error), error);
        }
    }

    private static string PathOf(ObjectKey key) =>
        $"/api/v1/namespaces/{Uri.EscapeDataString(key.Namespace!)}/serviceaccounts/{Uri.EscapeDataString(key.Name)}/token";

    private static JsonObject Body(string? audience) =>
        new()
        {
            ["apiVersion"] = "authentication.k8s.io/v1",
            ["kind"] = "TokenRequest",
            ["spec"] = new JsonObject
            {
                ["audiences"] = new JsonArray(audience ?? DefaultAudience),
                ["expirationSeconds"] = Seconds,
            },
        };

    private static Problem Problem(ObjectKey key, KubernetesApiException error) =>
        error.StatusCode switch
        {
            HttpStatusCode.NotFound => new(
                ProblemKind.Waiting,
                Reasons.ServiceAccountNotReady,
                $"ServiceAccount '{key}' does not exist; create it"
            ),
            HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized => new(
                ProblemKind.Denied,
                Reasons.ServiceAccountNotReady,
                $"the operator may not ask for tokens of ServiceAccount '{key}': {error.Message}."
                    + $" Allow it by a Role in namespace '{key.Namespace}': create on serviceaccounts/token, for this name"
            ),
            _ => new(ProblemKind.Transient, Reasons.Unavailable, error.Message),
        };
}
