using System.Net;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.BuiltIn;
using SageMakerMonitorOperator.Kubernetes.Client;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.Secrets;

/// <summary>Reads Secrets one by one, when they are needed: the operator may not list them.</summary>
public sealed class SecretReader(KubernetesClient client)
{
    /// <returns>Null where there is no such Secret.</returns>
    /// <exception cref="ProblemException">Denied or Transient, when the API server does not hand it out.</exception>
    public async Task<Secret?> ReadAsync(ObjectKey key, CancellationToken cancellationToken)
    {
        try
        {
            return await client.GetAsync(BuiltInResources.Secrets, key, cancellationToken);
        }
        catch (KubernetesApiException error)
        {
            var problem = error.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized
                ? new Problem(
                    ProblemKind.Denied,
                    Reasons.SecretNotReady,
                    $"the operator may not read Secret '{key}': {error.Message}."
                        + $" Allow it by a Role in namespace '{key.Namespace}': get on secrets, for this name"
                )
                : new Problem(ProblemKind.Transient, Reasons.Unavailable, error.Message);
            throw new ProblemException(problem, error);
        }
    }

    /// <summary>The values that the references name; what is missing is missed by who asks for it.</summary>
    /// <exception cref="ProblemException">Denied or Transient, when the API server does not hand one out.</exception>
    public async Task<SecretValues> ReadAsync(
        string @namespace,
        IEnumerable<SecretKeyReference> references,
        CancellationToken cancellationToken
    )
    {
        var secrets = new Dictionary<string, Secret?>(StringComparer.Ordinal);
        foreach (var name in references.Select(reference => reference.Name).Distinct(StringComparer.Ordinal))
        {
            secrets[name] = await ReadAsync(new ObjectKey(@namespace, name), cancellationToken);
        }

        return new SecretValues(@namespace, secrets);
    }
}
