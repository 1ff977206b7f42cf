using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Accounts;

/// <summary>Where an account's credentials come from; exactly one.</summary>
[AtomicMap]
public sealed record AccountCredentials : IValidated<AccountCredentials>
{
    /// <summary>The operator's own: environment, IRSA, EKS Pod Identity or instance profile. Written as an empty object.</summary>
    public AmbientCredentials? Ambient { get; init; }

    /// <summary>An access key in a Secret in the operator's namespace.</summary>
    public SecretCredentials? SecretRef { get; init; }

    public static IReadOnlyList<ValidationRule<AccountCredentials>> Rules { get; } =
    [
        new(
            "credentials-one-of",
            "[has(self.ambient), has(self.secretRef)].exists_one(x, x)",
            "exactly one of `ambient` and `secretRef` must be set",
            credentials => (credentials.Ambient is null) != (credentials.SecretRef is null)
        ),
    ];
}

/// <summary>The operator's own credentials. Has no fields.</summary>
public sealed record AmbientCredentials;

/// <summary>An access key in a Secret in the operator's namespace.</summary>
public sealed record SecretCredentials
{
    /// <summary>Name of the Secret. Its keys are accessKeyId, secretAccessKey and, for temporary credentials, sessionToken.</summary>
    [Length(1, 253)]
    [Pattern("^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$")]
    public required string Name { get; init; }
}
