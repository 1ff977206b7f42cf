using System.Text.Json.Serialization.Metadata;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Client;
using SageMakerMonitorOperator.Kubernetes.Controllers;
using SageMakerMonitorOperator.Kubernetes.Informers;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Kubernetes.Status;
using SageMakerMonitorOperator.Reconcilers.Accounts;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.Policies;
using SageMakerMonitorOperator.Reconcilers.References;
using SageMakerMonitorOperator.Reconcilers.Secrets;
using SageMakerMonitorOperator.Reconcilers.Sweeps;

namespace SageMakerMonitorOperator.Host.Operator;

/// <summary>The kinds that stand for something on AWS, each wired as all the others are.</summary>
internal sealed partial class AwsKinds(KindContext context)
{
    private readonly AccountKinds _accounts = new(context);
    private readonly ReferenceGraph _references = new();
    private readonly SecretReader _secrets = new(context.Client);
    private readonly List<IKindRunner> _runners = [];
    private readonly List<Func<CancellationToken, Task>> _caches = [];

    public IReferences References => _references;

    public NameRegister NewNames() => new(_accounts.Directory.PlaceOf);

    /// <param name="definition">Where the kind lives.</param>
    /// <param name="statusJson">How its status stands in JSON.</param>
    /// <param name="kind">What it does.</param>
    /// <param name="names">Shared with the kinds whose names on AWS it shares.</param>
    /// <returns>The kind's cache and controller, for what is the kind's own.</returns>
    public (Informer<TResource> Cache, Controller<TResource> Controller) Add<TResource, TStatus, TObserved>(
        ResourceDefinition<TResource> definition,
        JsonTypeInfo<TStatus> statusJson,
        IAwsResourceKind<TResource, TStatus, TObserved> kind,
        NameRegister names
    )
        where TResource : KubernetesObject, IAwsResource
        where TStatus : AwsResourceStatus, new()
        where TObserved : class, IObservedResource
    {
        var resources = context.Informer(definition);
        var services = Services(definition, statusJson, kind, names);
        var reconciler = new AwsResourceController<TResource, TStatus, TObserved>(services);
        var finalizers = services.Finalizers;
        var controller = context.Controller(
            resources,
            reconciler,
            resource => AccountKey.Of(resource).ToString(),
            reconciler,
            finalizers,
            resource => Settled.IsSettled(resource)
        );
        context.ReconcilerMetrics.Start(definition.Kind);
        _accounts.UsedBy(resources, controller);
        Dependants.FollowNames(
            resources,
            names,
            finalizers,
            services.FindName,
            resource => kind.Validate(resource).Count == 0,
            controller
        );
        Dependants.FollowReferences(resources, _references, controller);
        Dependants.FollowRecovery(context.Aws, _accounts.Directory, resources, controller);
        Dependants.FollowConditions(resources, context.ReconcilerMetrics);
        Add(resources, controller, reconciler.SweepAsync);
        return (resources, controller);
    }

    /// <summary>All that was added, and the accounts that they use.</summary>
    public IReadOnlyList<IKindRunner> Runners() => [.. _accounts.Runners(WaitForSyncAsync), .. _runners];

    private void Add<T>(
        Informer<T> resources,
        Controller<T> controller,
        Func<ISweptObjects<T>, CancellationToken, Task> sweep
    )
        where T : KubernetesObject
    {
        _caches.Add(resources.WaitForSyncOrAbsenceAsync);
        var swept = new SweptObjects<T>(resources, controller);
        _runners.Add(
            new KindRunner<T>(
                resources,
                controller,
                WaitForSyncAsync,
                cancellationToken => sweep(swept, cancellationToken)
            )
        );
    }

    // What a cache does not hold yet would seem not to exist, to those that refer to it or share its names. A kind whose CRD
    // is not installed holds up no other.
    private Task WaitForSyncAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(
            _caches.Select(wait => wait(cancellationToken)).Append(_accounts.WaitForSyncAsync(cancellationToken))
        );

    private KindServices<TResource, TStatus, TObserved> Services<TResource, TStatus, TObserved>(
        ResourceDefinition<TResource> definition,
        JsonTypeInfo<TStatus> statusJson,
        IAwsResourceKind<TResource, TStatus, TObserved> kind,
        NameRegister names
    )
        where TResource : KubernetesObject, IAwsResource
        where TStatus : AwsResourceStatus, new()
        where TObserved : class, IObservedResource =>
        new()
        {
            Kind = kind,
            Accounts = _accounts.Directory,
            Sessions = _accounts.Sessions,
            Names = names,
            References = _references,
            Secrets = _secrets,
            Status = new StatusWriter<TResource, TStatus>(
                context.Client,
                definition,
                statusJson,
                resource => (TStatus?)((IAwsResource)resource).Status,
                Kinds.FieldManager(definition.Kind)
            ),
            Finalizers = new FinalizerWriter<TResource>(
                context.Client,
                definition,
                Finalizers.AwsCleanup(definition.Plural),
                Kinds.FinalizerManager
            ),
            Events = context.Events,
            Metrics = context.ReconcilerMetrics,
            Options = context.Reconcile,
            Schedule = context.Schedule,
            Time = context.Time,
            Logger = context.Loggers.CreateLogger(kind.GetType()),
        };
}
