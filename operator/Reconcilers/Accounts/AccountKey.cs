using SageMakerMonitorOperator.Api.Accounts;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Model;

namespace SageMakerMonitorOperator.Reconcilers.Accounts;

/// <summary>Names an account object of either kind.</summary>
public readonly record struct AccountKey(AccountKind Kind, ObjectKey Key)
{
    public static AccountKey Of(IAwsAccount account) => new(account.AccountKind, account.Key());

    /// <summary>Only a ClusterAwsAccount has no namespace.</summary>
    public static AccountKey Of(ObjectKey account) =>
        new(account.Namespace is null ? AccountKind.ClusterAwsAccount : AccountKind.AwsAccount, account);

    /// <summary>The account that the object refers to, whether there is one or not.</summary>
    public static AccountKey Of(IManagedObject resource)
    {
        var reference = resource.Spec.AccountRef;
        var name = reference?.Name ?? AccountReference.DefaultName;
        return reference?.Kind == AccountKind.AwsAccount
            ? new(AccountKind.AwsAccount, new(resource.Metadata.Namespace, name))
            : new(AccountKind.ClusterAwsAccount, new(null, name));
    }

    public override string ToString() => $"{Kind} '{Key}'";
}
