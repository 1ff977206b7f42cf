using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.BuiltIn;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.Secrets;

/// <summary>The values of the Secrets that a spec refers to. They never go into status, events, logs or drift.</summary>
/// <param name="namespace">The object's.</param>
/// <param name="secrets">By name; null where there is no such Secret.</param>
public sealed class SecretValues(string @namespace, IReadOnlyDictionary<string, Secret?> secrets)
{
    public static SecretValues None { get; } = new("", new Dictionary<string, Secret?>(StringComparer.Ordinal));

    /// <exception cref="ProblemException">Waiting, when the Secret or its key is missing.</exception>
    public string Get(SecretKeyReference reference)
    {
        var name = $"{@namespace}/{reference.Name}";
        var secret =
            secrets.GetValueOrDefault(reference.Name) ?? throw NotReady($"Secret '{name}' does not exist; create it");
        return secret.Data.Text(reference.Key) is { Length: > 0 } value
            ? value
            : throw NotReady($"Secret '{name}' has no value under the key '{reference.Key}'");
    }

    public override string ToString() => $"values of {secrets.Count} Secrets";

    private static ProblemException NotReady(string message) =>
        ProblemException.Waiting(Reasons.SecretNotReady, message);
}
