using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Accounts;

/// <summary>The sources of credentials that both kinds of account know.</summary>
public abstract record AccountCredentials
{
    /// <summary>An access key in a Secret. For an AwsAccount it is in the account's own namespace, for a ClusterAwsAccount in the operator's.</summary>
    public SecretCredentials? SecretRef { get; init; }

    /// <summary>A role that a service account may take on (AssumeRoleWithWebIdentity). For an AwsAccount it is in the account's own namespace, for a ClusterAwsAccount in the operator's.</summary>
    public WebIdentityCredentials? WebIdentity { get; init; }
}

/// <summary>Where the credentials of an AwsAccount come from; exactly one.</summary>
[AtomicMap]
public sealed record AwsAccountCredentials : AccountCredentials, IValidated<AwsAccountCredentials>
{
    public static IReadOnlyList<ValidationRule<AwsAccountCredentials>> Rules { get; } =
    [
        new(
            "namespace-credentials-one-of",
            "[has(self.secretRef), has(self.webIdentity)].exists_one(x, x)",
            "exactly one of `secretRef` and `webIdentity` must be set",
            credentials => (credentials.SecretRef is null) != (credentials.WebIdentity is null)
        ),
    ];
}

/// <summary>Where the credentials of a ClusterAwsAccount come from; exactly one.</summary>
[AtomicMap]
public sealed record ClusterAwsAccountCredentials : AccountCredentials, IValidated<ClusterAwsAccountCredentials>
{
    /// <summary>The operator's own: environment, IRSA, EKS Pod Identity or instance profile. Written as an empty object.</summary>
    public AmbientCredentials? Ambient { get; init; }

    public static IReadOnlyList<ValidationRule<ClusterAwsAccountCredentials>> Rules { get; } =
    [
        new(
            "credentials-one-of",
            "[has(self.ambient), has(self.secretRef), has(self.webIdentity)].exists_one(x, x)",
            "exactly one of `ambient`, `secretRef` and `webIdentity` must be set",
            credentials =>
                new object?[] { credentials.Ambient, credentials.SecretRef, credentials.WebIdentity }.Count(source =>
                    source is not null
                ) == 1
        ),
    ];
}

/// <summary>The operator's own credentials. Has no fields.</summary>
public sealed record AmbientCredentials;

/// <summary>An access key in a Secret. The operator must be allowed to get the Secret.</summary>
public sealed record SecretCredentials
{
    /// <summary>Name of the Secret. Its keys are accessKeyId, secretAccessKey and, for temporary credentials, sessionToken.</summary>
    [Length(1, 253)]
    [Pattern("^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$")]
    public required string Name { get; init; }
}

/// <summary>A role taken on with a token of a service account. The operator must be allowed to create tokens of the service account.</summary>
public sealed record WebIdentityCredentials
{
    /// <summary>Name of the service account. No pod needs to run as it.</summary>
    [Length(1, 253)]
    [Pattern("^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$")]
    public required string ServiceAccountName { get; init; }

    /// <summary>The role. Its trust policy must trust the cluster's OIDC provider for this service account.</summary>
    [Length(20, 2048)]
    [Pattern(AssumedRole.Arn)]
    public required string RoleArn { get; init; }

    /// <summary>Who the token is for. Unset means sts.amazonaws.com.</summary>
    [Length(1, 253)]
    public string? Audience { get; init; }
}
