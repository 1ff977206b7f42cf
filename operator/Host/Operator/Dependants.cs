using SageMakerMonitorOperator.Api.Accounts;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Controllers;
using SageMakerMonitorOperator.Kubernetes.Informers;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Kubernetes.Status;
using SageMakerMonitorOperator.Reconcilers.Accounts;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.Policies;

namespace SageMakerMonitorOperator.Host.Operator;

/// <summary>Carries a change of one object to those that depend on it.</summary>
internal static class Dependants
{
    /// <summary>A new, changed or mended account is tried at once by all who use it.</summary>
    public static void FollowAccounts<T>(
        Informer<ClusterAwsAccount> accounts,
        Informer<T> resources,
        Controller<T> controller
    )
        where T : KubernetesObject, IAwsResource =>
        accounts.Subscribe(change =>
        {
            if (change.IsInitialList || !Matters(change))
            {
                return;
            }

            foreach (var resource in resources.List())
            {
                if (AccountDirectory.NameOf(((IAwsResource)resource).Spec) == change.Key.Name)
                {
                    controller.Enqueue(resource.Key());
                }
            }
        });

    public static void ForgetDeleted<T>(Informer<T> resources, ReconcilerMetrics metrics)
        where T : KubernetesObject =>
        resources.Subscribe(change =>
        {
            if (change.Kind == InformerEventKind.Deleted)
            {
                metrics.Forget(resources.Definition.Kind, change.Key);
            }
        });

    /// <summary>Keeps the register of names; the next one is tried at once when a name becomes free.</summary>
    public static void FollowNames<T>(
        Informer<T> resources,
        NameRegister names,
        FinalizerWriter<T> finalizers,
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
                var contender = new Contender(kind, resource, hasFinalizer);
                names.Set(contender, () => isValid(resource), () => controller.Enqueue(change.Key));
            }
            else if (change.Kind == InformerEventKind.Deleted || !finalizers.IsPresent(change.Invalid!.Metadata))
            {
                // One that became unreadable keeps what it claimed.
                names.Remove(kind, change.Key);
            }
        });
    }

    private static bool Matters(InformerEvent<ClusterAwsAccount> change) =>
        change.Old?.Metadata.Uid != change.New?.Metadata.Uid
        || change.Old?.Metadata.Generation != change.New?.Metadata.Generation
        || IsReady(change.Old) != IsReady(change.New);

    private static bool IsReady(ClusterAwsAccount? account) =>
        account?.Status?.Conditions.IsTrue(ConditionTypes.Ready) == true;
}
