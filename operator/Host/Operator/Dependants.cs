using SageMakerMonitorOperator.Api.Accounts;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.CompositeAlarms;
using SageMakerMonitorOperator.Api.LogRetentions;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Kubernetes.Controllers;
using SageMakerMonitorOperator.Kubernetes.Informers;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Kubernetes.Queues;
using SageMakerMonitorOperator.Kubernetes.Status;
using SageMakerMonitorOperator.Reconcilers.Accounts;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.LogRetentions;
using SageMakerMonitorOperator.Reconcilers.Policies;
using SageMakerMonitorOperator.Reconcilers.References;

namespace SageMakerMonitorOperator.Host.Operator;

/// <summary>Carries a change of one object to those that depend on it.</summary>
internal static class Dependants
{
    /// <summary>A new, changed or mended account is tried at once by all who use it.</summary>
    public static void FollowAccounts<TAccount, T>(
        Informer<TAccount> accounts,
        Informer<T> resources,
        Controller<T> controller
    )
        where TAccount : KubernetesObject, IAwsAccount
        where T : KubernetesObject, IManagedObject =>
        accounts.Subscribe(change =>
        {
            // Neither is there of an account that was unreadable from the start.
            if (
                change.IsInitialList
                || (change.New ?? change.Old) is not { } account
                || !Matters(change.Old, change.New)
            )
            {
                return;
            }

            var key = AccountKey.Of(account);
            foreach (var resource in resources.List().Where(resource => AccountKey.Of(resource) == key))
            {
                controller.Enqueue(((KubernetesObject)resource).Key());
            }
        });

    /// <summary>An account that waits for its users looks at once when one is gone, or uses another account.</summary>
    public static void FollowUsers<T>(Informer<T> resources, Action<AccountKey> wake)
        where T : KubernetesObject, IManagedObject =>
        resources.Subscribe(change =>
        {
            if (UsedBy(change.Old) is { } before && UsedBy(change.New) != before)
            {
                wake(before);
            }
        });

    /// <summary>What an outage of AWS made fail is tried as soon as the outage is over, all at once.</summary>
    public static void FollowRecovery<T>(
        AwsConnectionFactory aws,
        AccountDirectory accounts,
        Informer<T> resources,
        Controller<T> controller
    )
        where T : KubernetesObject, IManagedObject =>
        aws.Recovered += (_, recovered) =>
        {
            foreach (var resource in resources.List().Where(resource => HasFailed(resource) && IsThere(resource)))
            {
                controller.Enqueue(((KubernetesObject)resource).Key(), WorkPriority.Sweep);
            }

            // STS answers before it is known whose the credentials are.
            bool IsThere(T resource) =>
                recovered.AccountId is not { } accountId || accounts.PlaceOf(resource)?.AccountId == accountId;
        };

    /// <summary>Shows every object's conditions in metrics, those that no pass has looked at too.</summary>
    public static void FollowConditions<T>(Informer<T> resources, ReconcilerMetrics metrics)
        where T : KubernetesObject, IManagedObject
    {
        var kind = resources.Definition.Kind;
        resources.Subscribe(change =>
        {
            if (change.Kind == InformerEventKind.Deleted)
            {
                metrics.Forget(kind, change.Key);
            }
            else if (change.New is IManagedObject { Status: { } status })
            {
                metrics.Conditions(kind, change.Key, status.Conditions);
            }
        });
    }

    /// <summary>Keeps the register of names; the next one is tried at once when a name becomes free.</summary>
    public static void FollowNames<T>(
        Informer<T> resources,
        NameRegister names,
        FinalizerWriter<T> finalizers,
        Func<T, string?> findName,
        Func<T, bool> isValid,
        Controller<T> controller
    )
        where T : KubernetesObject, IAwsResource
    {
        var kind = resources.Definition.Kind;
        resources.Subscribe(change =>
        {
            if (change.New is { } resource)
            {
                var hasFinalizer = finalizers.IsPresent(((KubernetesObject)resource).Metadata);
                var contender = new Contender(kind, resource, hasFinalizer) { Wanted = findName(resource) };
                names.Set(contender, () => isValid(resource), () => controller.Enqueue(change.Key));
            }
            else if (change.Kind == InformerEventKind.Deleted || !finalizers.IsPresent(change.Invalid!.Metadata))
            {
                // One that became unreadable keeps what it claimed.
                names.Remove(kind, change.Key);
            }
        });
    }

    /// <summary>Keeps the register of those that compete for log groups; they are looked at again when one changes or goes.</summary>
    public static void FollowRivals(
        Informer<LogRetention> retentions,
        RetentionRegister register,
        Controller<LogRetention> controller
    ) =>
        retentions.Subscribe(change =>
        {
            if (change.New is { } retention)
            {
                register.Set(retention, isNews: !change.IsInitialList, () => controller.Enqueue(change.Key));
            }
            else
            {
                register.Remove(change.Key);
            }
        });

    /// <summary>Tells who refers to whom: what others refer to wakes them when it gets an ARN, and what they leave may go.</summary>
    public static void FollowReferences<T>(Informer<T> resources, ReferenceGraph references, Controller<T> controller)
        where T : KubernetesObject, IAwsResource
    {
        var kind = resources.Definition.Kind;
        references.Join(kind, resources.Get, key => controller.Enqueue(key));
        resources.Subscribe(change =>
            references.Set(
                kind,
                change.Key,
                change.New,
                isNews: !change.IsInitialList && IsNewsToOthers(change.Old, change.New)
            )
        );
    }

    /// <summary>
    /// A composite alarm that was refused is tried again when another of its account changes or goes: where its rule leads
    /// back to itself, the way out may be taken anywhere on the way round.
    /// </summary>
    public static void FollowCycles(Informer<CompositeAlarm> composites, Controller<CompositeAlarm> controller)
    {
        var refused = new Dictionary<ObjectKey, AccountKey>();
        composites.Subscribe(change =>
        {
            refused.Remove(change.Key);
            if (change.New is { } now && IsRefused(now))
            {
                refused[change.Key] = AccountKey.Of(now);
                // The way out may have been taken while it was being refused: before this it was not known here.
                controller.Enqueue(change.Key);
            }

            if (!change.IsInitialList && (change.New ?? change.Old) is { } changed && IsAnother(change.Old, change.New))
            {
                var account = AccountKey.Of(changed);
                foreach (var (key, _) in refused.Where(other => other.Value == account))
                {
                    controller.Enqueue(key);
                }
            }
        });
    }

    private static bool IsRefused(CompositeAlarm alarm) =>
        alarm.Status?.Conditions.Find(ConditionTypes.Stalled) is { Reason: Reasons.InvalidSpec };

    private static bool IsAnother(IAwsResource? old, IAwsResource? now) =>
        old?.Metadata.Uid != now?.Metadata.Uid || old?.Metadata.Generation != now?.Metadata.Generation;

    // A composite alarm's new rule may lead back no more to those who refer to it.
    private static bool IsNewsToOthers(IAwsResource? old, IAwsResource? now) =>
        old?.Metadata.Uid != now?.Metadata.Uid
        || old?.Status?.Aws != now?.Status?.Aws
        || (now is CompositeAlarm && IsAnother(old, now));

    private static AccountKey? UsedBy(IManagedObject? resource) =>
        resource is not null && Finalizers.IsClaimed(resource.Metadata) ? AccountKey.Of(resource) : null;

    private static bool HasFailed(IManagedObject resource) =>
        resource.Status?.Conditions.Find(ConditionTypes.Synced) is { Status: Conditions.Unknown };

    private static bool Matters(IAwsAccount? old, IAwsAccount? now) =>
        old?.Metadata.Uid != now?.Metadata.Uid
        || old?.Metadata.Generation != now?.Metadata.Generation
        || IsHeld(old) != IsHeld(now)
        || IsReady(old) != IsReady(now)
        // Other credentials, which may be allowed what these were not.
        || old?.Status?.CallerArn != now?.Status?.CallerArn;

    private static bool IsHeld(IAwsAccount? account) => account is not null && Finalizers.IsHeld(account.Metadata);

    private static bool IsReady(IAwsAccount? account) =>
        account?.Status?.Conditions.IsTrue(ConditionTypes.Ready) == true;
}
