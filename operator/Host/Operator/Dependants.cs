using SageMakerMonitorOperator.Api.Accounts;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Controllers;
using SageMakerMonitorOperator.Kubernetes.Informers;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Kubernetes.Status;
using SageMakerMonitorOperator.Reconcilers.Accounts;
using SageMakerMonitorOperator.Reconcilers.Engine;

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

    private static bool Matters(InformerEvent<ClusterAwsAccount> change) =>
        change.Old?.Metadata.Uid != change.New?.Metadata.Uid
        || change.Old?.Metadata.Generation != change.New?.Metadata.Generation
        || IsReady(change.Old) != IsReady(change.New);

    private static bool IsReady(ClusterAwsAccount? account) =>
        account?.Status?.Conditions.IsTrue(ConditionTypes.Ready) == true;
}
