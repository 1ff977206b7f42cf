using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Accounts;

/// <summary>Which account, and how to get in.</summary>
public sealed record AwsAccountSpec : AccountSpec, IValidated<AwsAccountSpec>
{
    /// <summary>Where the credentials come from: a Secret or a service account of this namespace.</summary>
    public required AwsAccountCredentials Credentials { get; init; }

    /// <summary>Roles to take on with the credentials, one with the other's; the last one is used.</summary>
    [Items(MaxItems = 5)]
    public IReadOnlyList<AwsAccountRole>? AssumeRoles { get; init; }

    public static IReadOnlyList<ValidationRule<AwsAccountSpec>> Rules { get; } =
    [.. AccountRules.DefaultTags<AwsAccountSpec>()];

    public static IReadOnlyList<TransitionRule<AwsAccountSpec>> Transitions { get; } =
        AccountRules.Immutable<AwsAccountSpec>();
}
