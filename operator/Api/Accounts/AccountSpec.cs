using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Accounts;

/// <summary>What both kinds of account have in their spec.</summary>
public abstract record AccountSpec
{
    /// <summary>The account's id, twelve digits. The operator asks AWS whose credentials it holds and writes nothing when the answer is another account. Immutable.</summary>
    [Length(12, 12)]
    [Pattern("^[0-9]{12}$")]
    public required string AccountId { get; init; }

    /// <summary>The Region of objects that name none, such as eu-west-1; credentials are asked for there too. Immutable.</summary>
    [Length(1, 32)]
    [Pattern("^[a-z]{2,4}(-[a-z]+)+-[0-9]+$")]
    public required string DefaultRegion { get; init; }

    /// <summary>Tags of every resource that is made with this account; the object's own tags win. Together at most 46.</summary>
    [Items(MaxItems = 46)]
    [ItemLength(0, 256)]
    public IReadOnlyDictionary<string, string>? DefaultTags { get; init; }
}
