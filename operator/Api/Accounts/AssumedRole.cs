using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Accounts;

/// <summary>
/// A role to take on. There is no duration: sessions last an hour, which every role allows and which is the most that one
/// role may give another, and are renewed before they end.
/// </summary>
public abstract record AssumedRole
{
    internal const string Arn = "^arn:[a-z-]+:iam::[0-9]{12}:role/.+$";

    /// <summary>The role's ARN.</summary>
    [Length(20, 2048)]
    [Pattern(Arn)]
    public required string RoleArn { get; init; }

    /// <summary>Names the session in CloudTrail. Unset means sagemaker-monitor, the account object's namespace and its name, joined by hyphens.</summary>
    [Length(2, 64)]
    [Pattern("^[A-Za-z0-9_+=,.@-]+$")]
    public string? SessionName { get; init; }

    /// <summary>Tags of the session, for policies that look at aws:PrincipalTag. Needs sts:TagSession.</summary>
    [Items(MaxItems = 50)]
    [ItemLength(0, 256)]
    public IReadOnlyDictionary<string, string>? SessionTags { get; init; }

    /// <summary>The session tags that later roles of the chain get too.</summary>
    [Items(MaxItems = 50)]
    [ItemLength(1, 128)]
    [ListSet]
    public IReadOnlyList<string>? TransitiveTagKeys { get; init; }
}

/// <summary>A role that an AwsAccount takes on. The external id is always cluster-id/namespace: a role that demands it cannot be taken on from another namespace.</summary>
public sealed record AwsAccountRole : AssumedRole, IValidated<AwsAccountRole>
{
    public static IReadOnlyList<ValidationRule<AwsAccountRole>> Rules { get; } = AccountRules.Roles<AwsAccountRole>();
}

/// <summary>A role that a ClusterAwsAccount takes on.</summary>
public sealed record ClusterAwsAccountRole : AssumedRole, IValidated<ClusterAwsAccountRole>
{
    /// <summary>What the role's trust policy demands as sts:ExternalId. Unset means the cluster id.</summary>
    [Length(2, 1224)]
    [Pattern("^[A-Za-z0-9_+=,.@:/-]+$")]
    public string? ExternalId { get; init; }

    public static IReadOnlyList<ValidationRule<ClusterAwsAccountRole>> Rules { get; } =
        AccountRules.Roles<ClusterAwsAccountRole>();
}
