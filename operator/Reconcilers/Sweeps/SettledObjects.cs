using System.Runtime.CompilerServices;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.Sweeps;

/// <summary>The objects that a sweep compares, settled ones that nobody works on, and what it finds out about them.</summary>
internal sealed class SettledObjects<TResource, TStatus, TObserved>(
    KindServices<TResource, TStatus, TObserved> services,
    ISweptObjects<TResource> objects,
    string sweep
)
    where TResource : KubernetesObject, IAwsResource
    where TStatus : AwsResourceStatus, new()
    where TObserved : class, IObservedResource
{
    /// <summary>
    /// One after the other, each as it is when its turn comes: a sweep takes a while. Those that it cannot compare get a pass
    /// of their own.
    /// </summary>
    public async IAsyncEnumerable<Pass<TResource, TObserved>> OpenAsync(
        IEnumerable<ObjectKey> keys,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        foreach (var resource in keys.Where(key => !objects.HasWork(key)).Select(objects.Get).OfType<TResource>())
        {
            var pass = services.NewPass(resource);
            if (!Settled.IsSettled(resource))
            {
                // Somebody's hand in status, which is no change that the controller works on.
                objects.Enqueue(pass.Key);
            }
            else if (await TryOpenAsync(pass, cancellationToken))
            {
                yield return pass;
            }
            else
            {
                Found(pass, SweepFinding.Unread);
            }
        }
    }

    public void Found(Pass<TResource, TObserved> pass, SweepFinding finding)
    {
        if (objects.HasWork(pass.Key))
        {
            return; // It looks, or will look, for itself, and at something newer.
        }

        services.Metrics.Swept(services.Kind.Kind, sweep, finding);
        if (finding != SweepFinding.Same)
        {
            objects.Enqueue(pass.Key);
        }
    }

    private async Task<bool> TryOpenAsync(Pass<TResource, TObserved> pass, CancellationToken cancellationToken)
    {
        try
        {
            await services.OpenAsync(pass, cancellationToken);
            await services.LookUpAsync(pass, cancellationToken);
            return true;
        }
        catch (Exception failure) when (failure is ProblemException or AwsFailure)
        {
            return false;
        }
    }
}
