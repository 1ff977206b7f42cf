using System.Net;
using SageMakerMonitorOperator.Api.Accounts;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Aws.Credentials;
using SageMakerMonitorOperator.Kubernetes.BuiltIn;
using SageMakerMonitorOperator.Kubernetes.Client;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.Accounts;

/// <summary>Loads the credentials that an account declares.</summary>
/// <param name="client">Reads the Secrets.</param>
/// <param name="operatorNamespace">Where a ClusterAwsAccount's Secrets live.</param>
public sealed class CredentialSource(KubernetesClient client, string operatorNamespace)
{
    /// <exception cref="ProblemException">Waiting, when the Secret or one of its keys is missing; Denied or Transient, when the API server does not hand it out.</exception>
    public async Task<AwsCredentials> LoadAsync(ClusterAwsAccount account, CancellationToken cancellationToken)
    {
        if (account.Spec.Credentials.SecretRef is not { } reference)
        {
            return new AwsCredentials.Ambient();
        }

        var key = new ObjectKey(operatorNamespace, reference.Name);
        var secret =
            await ReadAsync(key, cancellationToken)
            ?? throw NotReady(
                $"Secret '{key}' does not exist; create it with the keys accessKeyId and secretAccessKey"
            );
        return new AwsCredentials.Static(
            Value(secret, "accessKeyId"),
            Value(secret, "secretAccessKey"),
            secret.Data.Text("sessionToken")
        );
    }

    private async Task<Secret?> ReadAsync(ObjectKey key, CancellationToken cancellationToken)
    {
        try
        {
            return await client.GetAsync(BuiltInResources.Secrets, key, cancellationToken);
        }
        catch (KubernetesApiException error)
        {
            var problem = error.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized
                ? new Problem(ProblemKind.Denied, Reasons.SecretNotReady, error.Message)
                : new Problem(ProblemKind.Transient, Reasons.Unavailable, error.Message);
            throw new ProblemException(problem, error);
        }
    }

    private static string Value(Secret secret, string key) =>
        secret.Data.Text(key) is { Length: > 0 } value
            ? value
            : throw NotReady($"Secret '{secret.Key()}' has no value under the key '{key}'");

    private static ProblemException NotReady(string message) =>
        ProblemException.Waiting(Reasons.SecretNotReady, message);
}
