using Microsoft.Extensions.Logging;
using SageMakerMonitorOperator.Api.Accounts;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Kubernetes.Controllers;
using SageMakerMonitorOperator.Kubernetes.Events;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Kubernetes.Status;
using SageMakerMonitorOperator.Reconcilers.Accounts;
using SageMakerMonitorOperator.Reconcilers.Ownership;
using SageMakerMonitorOperator.Reconcilers.Policies;
using SageMakerMonitorOperator.Reconcilers.Sweeps;

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

    /// <summary>Shared by the kinds that share their names on AWS.</summary>
    public required NameRegister Names { get; init; }
    public required StatusWriter<TResource, TStatus> Status { get; init; }
    public required FinalizerWriter<TResource> Finalizers { get; init; }
    public required EventRecorder Events { get; init; }
    public required ReconcilerMetrics Metrics { get; init; }
    public required ReconcileOptions Options { get; init; }
    public required ResyncSchedule Schedule { get; init; }
    public required TimeProvider Time { get; init; }
    public required ILogger Logger { get; init; }

    internal Pass<TResource, TObserved> NewPass(TResource resource) =>
        new(resource, Owner.Of(Options.ClusterId, Kind.Kind, resource.Metadata))
        {
            IsClaimed = Finalizers.IsPresent(resource.Metadata),
        };

    /// <summary>Whose credentials, and where: objects of one group are read together.</summary>
    internal SweepGroup GroupOf(TResource resource) =>
        new(
            AccountKey.Of(resource).ToString(),
            NewPass(resource).Contender.Pinned?.Region ?? Accounts.PlaceOf(resource)?.Region ?? ""
        );

    /// <summary>Finds the account's connection, in the Region where the object's resource is, and where the spec leads.</summary>
    internal async Task OpenAsync(Pass<TResource, TObserved> pass, CancellationToken cancellationToken)
    {
        var account = Accounts.Resolve(pass.Resource);
        var region = pass.Resource.Region ?? account.Spec.DefaultRegion;
        var session = await Sessions.OpenAsync(
            account,
            EndpointRegion(pass.Contender.Pinned?.Region ?? region, account),
            cancellationToken
        );
        pass.Aws = session.Connection;
        pass.DefaultTags = account.Spec.DefaultTags;
        pass.Asked = new AwsResourceIdentity
        {
            AccountId = session.Identity.AccountId,
            Partition = session.Identity.Partition,
            Region = region,
            Name = pass.Resource.AwsName,
        };
    }

    // What is global is to be had in any Region.
    private static string EndpointRegion(string region, IAwsAccount account) =>
        region == AwsResourceIdentity.GlobalRegion ? account.Spec.DefaultRegion : region;

    /// <summary>Credentials that AWS does not accept may have been changed meanwhile: the account looks.</summary>
    internal void Heed(Pass<TResource, TObserved> pass, AwsFailure failure) =>
        Sessions.Heed(AccountKey.Of(pass.Resource), failure);
}
