using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Accounts;

/// <summary>Which account, how to get in, and who may use it.</summary>
public sealed record ClusterAwsAccountSpec : AccountSpec, IValidated<ClusterAwsAccountSpec>
{
    /// <summary>Where the credentials come from.</summary>
    public required ClusterAwsAccountCredentials Credentials { get; init; }

    /// <summary>Roles to take on with the credentials, one with the other's; the last one is used.</summary>
    [Items(MaxItems = 5)]
    public IReadOnlyList<ClusterAwsAccountRole>? AssumeRoles { get; init; }

    /// <summary>The namespaces whose objects may use this account. A single '*' allows all.</summary>
    [Items(MinItems = 1, MaxItems = 1024)]
    [ItemLength(1, 63, Pattern = @"^(\*|[a-z0-9]([-a-z0-9]*[a-z0-9])?)$")]
    [ListSet]
    public required IReadOnlyList<string> AllowedNamespaces { get; init; }

    public static IReadOnlyList<ValidationRule<ClusterAwsAccountSpec>> Rules { get; } =
    [.. AccountRules.DefaultTags<ClusterAwsAccountSpec>()];

    public static IReadOnlyList<TransitionRule<ClusterAwsAccountSpec>> Transitions { get; } =
        AccountRules.Immutable<ClusterAwsAccountSpec>();
}
