using SageMakerMonitorOperator.Api.Accounts;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.Accounts;

/// <summary>Finds the account that an object may use.</summary>
/// <param name="find">Looks an account up in the caches.</param>
/// <param name="verifiedIdOf">The AWS account that an account's credentials were seen to lead to; null where they were not.</param>
public sealed class AccountDirectory(Func<AccountKey, IAwsAccount?> find, Func<IAwsAccount, string?> verifiedIdOf)
{
    /// <summary>
    /// Asked in every pass, so that a namespace that is not allowed any more is refused at once. What AWS may already hold
    /// something of can use an account that is being deleted: it is what the account waits for.
    /// </summary>
    /// <exception cref="ProblemException">There is no such account, it does not allow the namespace, or it may vanish.</exception>
    public IAwsAccount Resolve(IManagedObject resource)
    {
        var key = AccountKey.Of(resource);
        var account = find(key) ?? throw NotFound(key);
        if (!account.Allows(resource.Metadata.Namespace))
        {
            throw NotAllowed(key, resource.Metadata.Namespace);
        }

        return MayVanish(account) && Writes(resource) ? throw NotReady(key, account) : account;
    }

    /// <summary>
    /// Where the object's resource lives; null where there is no account that it may use, or AWS has not confirmed where that
    /// leads: anybody can declare another tenant's account id, and must not get hold of names there.
    /// </summary>
    public AwsPlace? PlaceOf(IManagedObject resource) =>
        find(AccountKey.Of(resource)) is { } account
        && account.Allows(resource.Metadata.Namespace)
        && verifiedIdOf(account) is { } accountId
            ? new AwsPlace(accountId, resource.Region ?? account.Spec.DefaultRegion)
            : null;

    /// <summary>Where the account declares to lead, whether AWS has confirmed it or not.</summary>
    public AwsPlace? DeclaredPlaceOf(IManagedObject resource) =>
        find(AccountKey.Of(resource)) is { } account && account.Allows(resource.Metadata.Namespace)
            ? new AwsPlace(account.Spec.AccountId, resource.Region ?? account.Spec.DefaultRegion)
            : null;

    // Held first, used then: or the account could be gone when what was made with it has to be deleted.
    private static bool MayVanish(IAwsAccount account) => IsDeleting(account) || !Finalizers.IsHeld(account.Metadata);

    private static bool Writes(IManagedObject resource) =>
        resource.Spec.ManagementPolicy is not ManagementPolicy.Observe && !Finalizers.IsClaimed(resource.Metadata);

    private static bool IsDeleting(IAwsAccount account) => account.Metadata.DeletionTimestamp is not null;

    private static ProblemException NotFound(AccountKey key) =>
        ProblemException.Waiting(
            Reasons.AccountNotFound,
            $"{key} does not exist; create it, or name another in `spec.accountRef`"
        );

    private static ProblemException NotAllowed(AccountKey key, string? @namespace) =>
        ProblemException.Stalled(
            Reasons.NamespaceNotAllowed,
            $"{key} does not allow namespace '{@namespace}';"
                + " ask an administrator to add it to `spec.allowedNamespaces`, or name another account in `spec.accountRef`"
        );

    private static ProblemException NotReady(AccountKey key, IAwsAccount account) =>
        ProblemException.Waiting(
            Reasons.AccountNotReady,
            IsDeleting(account)
                ? $"{key} is being deleted and serves no new objects; name another in `spec.accountRef`"
                : $"{key} was made moments ago and is being looked at"
        );
}
