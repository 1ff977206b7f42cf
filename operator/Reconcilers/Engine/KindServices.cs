using Microsoft.Extensions.Logging;
using SageMakerMonitorOperator.Api.Accounts;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Kubernetes.Controllers;
using SageMakerMonitorOperator.Kubernetes.Events;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Kubernetes.Status;
using SageMakerMonitorOperator.Reconcilers.Accounts;
using SageMakerMonitorOperator.Reconcilers.Keys;
using SageMakerMonitorOperator.Reconcilers.Ownership;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Policies;
using SageMakerMonitorOperator.Reconcilers.Problems;
using SageMakerMonitorOperator.Reconcilers.References;
using SageMakerMonitorOperator.Reconcilers.Secrets;
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

    /// <summary>Who refers to whom.</summary>
    public required IReferences References { get; init; }
    public required SecretReader Secrets { get; init; }
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
            IsClaimed = IsClaimed(resource),
            HasTags = Kind.HasTags,
            HasName = Kind.HasName,
            DefaultDeletionPolicy = Kind.DefaultDeletionPolicy,
            FindName = FindName,
        };

    /// <summary>The name on AWS that the spec leads to; null while what it depends on is not there.</summary>
    public string? FindName(TResource resource)
    {
        try
        {
            return Kind.NameOf(resource);
        }
        catch (ProblemException)
        {
            return null;
        }
    }

    private static bool IsClaimed(IAwsResource resource) => Api.Common.Finalizers.IsClaimed(resource.Metadata);

    /// <summary>Whose credentials, and where: objects of one group are read together.</summary>
    internal SweepGroup GroupOf(TResource resource) =>
        new(
            AccountKey.Of(resource),
            new Contender(Kind.Kind, resource, IsClaimed(resource)).Pinned?.Region
                ?? Accounts.PlaceOf(resource)?.Region
                ?? ""
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
            Name = NameAsked(pass),
        };
    }

    // A deletion goes by what is pinned: what the name depends on may be gone before.
    private string NameAsked(Pass<TResource, TObserved> pass) =>
        pass.Resource.Metadata.DeletionTimestamp is not null && pass.Contender.Pinned is { } pinned
            ? pinned.Name
            : Kind.NameOf(pass.Resource);

    /// <summary>Reads the Secrets and looks up the KMS keys that the spec names.</summary>
    /// <exception cref="Problems.ProblemException">The API server does not hand a Secret out, or a key is of no use.</exception>
    /// <exception cref="AwsFailure">KMS failed.</exception>
    internal async Task LookUpAsync(Pass<TResource, TObserved> pass, CancellationToken cancellationToken)
    {
        await ReadSecretsAsync(pass, cancellationToken);
        await FindKeysAsync(pass, cancellationToken);
    }

    private async Task ReadSecretsAsync(Pass<TResource, TObserved> pass, CancellationToken cancellationToken)
    {
        SecretKeyReference[] references = [.. Kind.Secrets(pass.Resource)];
        if (references.Length > 0)
        {
            pass.Secrets = await Secrets.ReadAsync(pass.Key.Namespace ?? "", references, cancellationToken);
        }
    }

    // Only aliases that status does not have: sweeps and the passes that follow ask KMS nothing.
    private async Task FindKeysAsync(Pass<TResource, TObserved> pass, CancellationToken cancellationToken)
    {
        var known = pass.Keys;
        var aliases = new List<KmsAlias>();
        pass.Keys = new KeyArns(aliases);
        foreach (var alias in Kind.Keys(pass.Resource).Where(KmsKeyForms.IsAlias).Distinct(StringComparer.Ordinal))
        {
            aliases.Add(known.Find(alias) ?? await FindAsync(pass, alias, cancellationToken));
        }
    }

    private async Task<KmsAlias> FindAsync(
        Pass<TResource, TObserved> pass,
        string alias,
        CancellationToken cancellationToken
    )
    {
        var region = KmsKeyForms.RegionOf(alias) ?? pass.Aws!.Region;
        var session = await Sessions.OpenAsync(Accounts.Resolve(pass.Resource), region, cancellationToken);
        return await KeyLookUp.FindAsync(session.Connection, alias, cancellationToken);
    }

    /// <summary>Reads the resource into the pass.</summary>
    internal async Task ObserveAsync(
        Pass<TResource, TObserved> pass,
        IReadOnlyDictionary<string, string>? knownTags,
        CancellationToken cancellationToken,
        bool deleting = false
    ) =>
        pass.Observed = await Kind.ObserveAsync(
            pass.Aws!,
            new Sought<TResource>(pass.Resource, pass.Identity!, knownTags)
            {
                Secrets = pass.Secrets,
                Deleting = deleting,
            },
            cancellationToken
        );

    internal Plan Plan(Pass<TResource, TObserved> pass) => Kind.Plan(pass.Intent(Time.GetUtcNow()), pass.Observed);

    /// <summary>What status.owned must say once AWS equals the spec.</summary>
    internal IReadOnlyList<OwnedPart>? OwnedInSync(Pass<TResource, TObserved> pass) => pass.OwnedInSync(Parts(pass));

    /// <summary>What status.owned must say before a write: what was this object's, and what will be.</summary>
    internal IReadOnlyList<OwnedPart>? OwnedBeforeWrite(Pass<TResource, TObserved> pass) =>
        pass.OwnedBeforeWrite(Parts(pass));

    /// <summary>Status already has what must be recorded before a write.</summary>
    internal bool IsPinned(Pass<TResource, TObserved> pass) => pass.IsPinned(Parts(pass));

    private IEnumerable<OwnedPart> Parts(Pass<TResource, TObserved> pass) =>
        Kind.Parts(pass.Intent(Time.GetUtcNow()), pass.Observed);

    // What is global is to be had in any Region.
    private static string EndpointRegion(string region, IAwsAccount account) =>
        region == AwsResourceIdentity.GlobalRegion ? account.Spec.DefaultRegion : region;

    /// <summary>What AWS's failure means for the object.</summary>
    internal async Task<Problem> ExplainAsync(
        Pass<TResource, TObserved> pass,
        AwsFailure failure,
        CancellationToken cancellationToken
    ) =>
        pass is { Aws: { } aws, Identity: not null }
        && await Kind.ExplainAsync(aws, pass.Intent(Time.GetUtcNow()), failure, cancellationToken) is { } problem
            ? problem
            : AwsProblems.From(failure);

    /// <summary>Credentials that AWS does not accept may have been changed meanwhile: the account looks.</summary>
    internal void Heed(Pass<TResource, TObserved> pass, AwsFailure failure) =>
        Sessions.Heed(AccountKey.Of(pass.Resource), failure);
}
