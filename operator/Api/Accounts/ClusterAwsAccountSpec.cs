using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Accounts;

/// <summary>Which account, how to get in, and who may use it.</summary>
public sealed record ClusterAwsAccountSpec : IValidated<ClusterAwsAccountSpec>
{
    /// <summary>The account's id, twelve digits. The operator asks AWS whose credentials it holds and writes nothing when the answer is another account. Immutable.</summary>
    [Length(12, 12)]
    [Pattern("^[0-9]{12}$")]
    public required string AccountId { get; init; }

    /// <summary>The Region of objects that name none, such as eu-west-1. Immutable.</summary>
    [Length(1, 32)]
    [Pattern("^[a-z]{2,4}(-[a-z]+)+-[0-9]+$")]
    public required string DefaultRegion { get; init; }

    /// <summary>Where the credentials come from.</summary>
    public required AccountCredentials Credentials { get; init; }

    /// <summary>The namespaces whose objects may use this account. A single '*' allows all.</summary>
    [Items(MinItems = 1, MaxItems = 1024)]
    [ItemLength(1, 63, Pattern = @"^(\*|[a-z0-9]([-a-z0-9]*[a-z0-9])?)$")]
    [ListSet]
    public required IReadOnlyList<string> AllowedNamespaces { get; init; }

    public static IReadOnlyList<ValidationRule<ClusterAwsAccountSpec>> Rules { get; } = [];

    public static IReadOnlyList<TransitionRule<ClusterAwsAccountSpec>> Transitions { get; } =
    [
        new(
            "account-id-immutable",
            "self.accountId == oldSelf.accountId",
            "`accountId` must not change; create another account object instead",
            (old, now) => old.AccountId == now.AccountId
        ),
        new(
            "account-region-immutable",
            "self.defaultRegion == oldSelf.defaultRegion",
            "`defaultRegion` must not change; set `region` on the objects instead",
            (old, now) => old.DefaultRegion == now.DefaultRegion
        ),
    ];
}
