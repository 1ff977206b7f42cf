using SageMakerMonitorOperator.Api.Accounts;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.Accounts;

/// <summary>Finds the account that an object may use.</summary>
/// <param name="find">Looks an account up in the cache.</param>
public sealed class AccountDirectory(Func<ObjectKey, ClusterAwsAccount?> find)
{
    private const string AnyNamespace = "*";

    /// <exception cref="ProblemException">There is no such account, or it does not allow the namespace.</exception>
    public ClusterAwsAccount Resolve(IAwsResource resource)
    {
        var name = NameOf(resource.Spec);
        var account =
            find(new ObjectKey(null, name))
            ?? throw ProblemException.Waiting(
                Reasons.AccountNotFound,
                $"ClusterAwsAccount '{name}' does not exist; create it, or name another in `spec.accountRef`"
            );
        return Allows(account, resource.Metadata.Namespace)
            ? account
            : throw ProblemException.Stalled(
                Reasons.NamespaceNotAllowed,
                $"ClusterAwsAccount '{name}' does not allow namespace '{resource.Metadata.Namespace}';"
                    + " ask an administrator to add it to `spec.allowedNamespaces`, or name another account in `spec.accountRef`"
            );
    }

    /// <summary>Where the object's resource lives by what spec and account declare; null where there is no account that it may use.</summary>
    public AwsPlace? PlaceOf(IAwsResource resource) =>
        find(new ObjectKey(null, NameOf(resource.Spec))) is { } account && Allows(account, resource.Metadata.Namespace)
            ? new AwsPlace(account.Spec.AccountId, resource.Spec.Region ?? account.Spec.DefaultRegion)
            : null;

    public static string NameOf(AwsResourceSpec spec) => spec.AccountRef?.Name ?? AccountReference.DefaultName;

    private static bool Allows(ClusterAwsAccount account, string? @namespace) =>
        account.Spec.AllowedNamespaces.Any(allowed => allowed == AnyNamespace || allowed == @namespace);
}
