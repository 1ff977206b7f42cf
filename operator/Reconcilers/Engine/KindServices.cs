using Microsoft.Extensions.Logging;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Controllers;
using SageMakerMonitorOperator.Kubernetes.Events;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Kubernetes.Status;
using SageMakerMonitorOperator.Reconcilers.Accounts;
using SageMakerMonitorOperator.Reconcilers.Ownership;

namespace SageMakerMonitorOperator.Reconcilers.Engine;

/// <summary>What the passes over the objects of one kind work with.</summary>
public sealed record KindServices<TResource, TStatus, TObserved>
    where TResource : KubernetesObject, IAwsResource
    where TStatus : AwsResourceStatus, new()
    where TObserved : class, IObservedResource
{
    public required IAwsResourceKind<TResource, TStatus, TObserved> Kind { get; init; }
    public required AccountDirectory Accounts { get; init; }
    public required AccountSessions Sessions { get; init; }
    public required StatusWriter<TResource, TStatus> Status { get; init; }
    public required FinalizerWriter<TResource> Finalizers { get; init; }
    public required EventRecorder Events { get; init; }
    public required ReconcilerMetrics Metrics { get; init; }
    public required ReconcileOptions Options { get; init; }
    public required ResyncSchedule Schedule { get; init; }
    public required TimeProvider Time { get; init; }
    public required ILogger Logger { get; init; }

    internal ConvergenceGuard Guard => field ??= new ConvergenceGuard(Time);

    internal Pass<TResource, TObserved> NewPass(TResource resource) =>
        new(resource, Owner.Of(Options.ClusterId, Kind.Kind, resource.Metadata));

    /// <summary>The account's connection in the object's Region, and the identity that the object has there.</summary>
    internal async Task<AwsSession> OpenAsync(Pass<TResource, TObserved> pass, CancellationToken cancellationToken)
    {
        var account = Accounts.Resolve(pass.Resource);
        var region = pass.Resource.Spec.Region ?? account.Spec.DefaultRegion;
        var session = await Sessions.OpenAsync(account, region, cancellationToken);
        pass.Identity = pass.Identify(session, claimed: Finalizers.IsPresent(pass.Resource.Metadata));
        return session;
    }
}
