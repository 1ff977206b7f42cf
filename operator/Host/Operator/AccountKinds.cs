using SageMakerMonitorOperator.Api;
using SageMakerMonitorOperator.Api.Accounts;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Client;
using SageMakerMonitorOperator.Kubernetes.Controllers;
using SageMakerMonitorOperator.Kubernetes.Informers;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Reconcilers.Accounts;

namespace SageMakerMonitorOperator.Host.Operator;

/// <summary>Both kinds of account, and what the other kinds need of them.</summary>
internal sealed class AccountKinds
{
    private readonly KindContext _context;
    private readonly Informer<ClusterAwsAccount> _cluster;
    private readonly Informer<AwsAccount> _own;
    private readonly Controller<ClusterAwsAccount> _clusterController;
    private readonly Controller<AwsAccount> _ownController;

    public AccountKinds(KindContext context)
    {
        _context = context;
        var source = new CredentialSource(
            context.Client,
            context.Options.OperatorNamespace,
            context.Reconcile.ClusterId
        );
        Sessions = new AccountSessions(source, context.Aws, context.Time);
        Sessions.Doubted += (_, doubted) => Wake(doubted.Account);
        _cluster = Informer(ResourceDefinitions.ClusterAwsAccounts);
        _own = Informer(ResourceDefinitions.AwsAccounts);
        _clusterController = Controller(_cluster);
        _ownController = Controller(_own);
        Directory = new AccountDirectory(Find, Sessions.VerifiedIdOf);
    }

    public AccountDirectory Directory { get; }

    public AccountSessions Sessions { get; }

    private AccountUsers Users { get; } = new();

    /// <summary>The kind uses accounts: either hears of changes of the other.</summary>
    public void UsedBy<T>(Informer<T> resources, Controller<T> controller)
        where T : KubernetesObject, IManagedObject
    {
        Users.Add(resources.Definition.Kind, () => resources.List());
        Dependants.FollowAccounts(_cluster, resources, controller);
        Dependants.FollowAccounts(_own, resources, controller);
        Dependants.FollowUsers(resources, Wake);
    }

    /// <summary>Before the accounts are listed none exists, and every object would turn unready at a restart.</summary>
    public Task WaitForSyncAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(_cluster.WaitForSyncAsync(cancellationToken), _own.WaitForSyncAsync(cancellationToken));

    /// <param name="users">Completes once the caches of all kinds that use accounts are filled: before that, an account that is being deleted would seem unused.</param>
    public IReadOnlyList<IKindRunner> Runners(Func<CancellationToken, Task> users) =>
        [
            new KindRunner<ClusterAwsAccount>(_cluster, _clusterController, users),
            new KindRunner<AwsAccount>(_own, _ownController, users),
        ];

    private IAwsAccount? Find(AccountKey account) =>
        account.Kind == AccountKind.AwsAccount ? _own.Get(account.Key) : _cluster.Get(account.Key);

    private void Wake(AccountKey account)
    {
        if (account.Kind == AccountKind.AwsAccount)
        {
            _ownController.Enqueue(account.Key);
        }
        else
        {
            _clusterController.Enqueue(account.Key);
        }
    }

    private Informer<T> Informer<T>(ResourceDefinition<T> definition)
        where T : KubernetesObject, IAwsAccount
    {
        var accounts = _context.Informer(definition);
        accounts.Subscribe(change =>
        {
            if (change is { Kind: InformerEventKind.Deleted, Old: { } gone })
            {
                Sessions.Forget(AccountKey.Of(gone));
            }
        });
        return accounts;
    }

    private Controller<T> Controller<T>(Informer<T> accounts)
        where T : KubernetesObject, IAwsAccount
    {
        var finalizers = new FinalizerWriter<T>(
            _context.Client,
            accounts.Definition,
            Finalizers.InUse(accounts.Definition.Plural),
            Kinds.FinalizerManager
        );
        var controller = new AccountController<T>(
            new AccountServices<T>
            {
                Sessions = Sessions,
                Users = Users,
                Status = new(
                    _context.Client,
                    accounts.Definition,
                    ApiJsonContext.Default.AwsAccountStatus,
                    account => ((IAwsAccount)account).Status,
                    Kinds.FieldManager(accounts.Definition.Kind)
                ),
                Finalizers = finalizers,
                Events = _context.Events,
                Options = _context.Reconcile,
                Schedule = _context.Schedule,
                Time = _context.Time,
                Logger = _context.Loggers.CreateLogger<AccountController<T>>(),
            }
        );
        // A lane each: an account whose AWS hangs must not hold up the others.
        return _context.Controller(
            accounts,
            controller,
            account => AccountKey.Of(account).ToString(),
            controller,
            finalizers
        );
    }
}
