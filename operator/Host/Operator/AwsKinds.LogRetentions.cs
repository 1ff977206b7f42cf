using Microsoft.Extensions.Logging;
using SageMakerMonitorOperator.Api;
using SageMakerMonitorOperator.Api.LogRetentions;
using SageMakerMonitorOperator.Api.Validation;
using SageMakerMonitorOperator.Kubernetes.Informers;
using SageMakerMonitorOperator.Kubernetes.Status;
using SageMakerMonitorOperator.Reconcilers.Accounts;
using SageMakerMonitorOperator.Reconcilers.LogRetentions;
using SageMakerMonitorOperator.Reconcilers.Sweeps;

namespace SageMakerMonitorOperator.Host.Operator;

internal sealed partial class AwsKinds
{
    /// <summary>LogRetention stands for no resource of its own: nothing to name, to refer to or to clean up.</summary>
    public void AddLogRetentions()
    {
        var definition = ResourceDefinitions.LogRetentions;
        var retentions = context.Informer(definition);
        var register = new RetentionRegister(
            _accounts.Directory,
            retention => LogRetentionValidator.Instance.Validate(retention).Count == 0
        );
        var reconciler = new LogRetentionController(Services(retentions, register));
        var controller = context.Controller(
            retentions,
            reconciler,
            retention => AccountKey.Of(retention).ToString(),
            isSettled: Settled.IsSettled
        );
        context.ReconcilerMetrics.Start(definition.Kind);
        _accounts.UsedBy(retentions, controller);
        Dependants.FollowRivals(retentions, register, controller);
        Dependants.FollowRecovery(context.Aws, _accounts.Directory, retentions, controller);
        Dependants.FollowConditions(retentions, context.ReconcilerMetrics);
        Add(retentions, controller, reconciler.SweepAsync);
    }

    private RetentionServices Services(Informer<LogRetention> retentions, RetentionRegister register) =>
        new()
        {
            Accounts = _accounts.Directory,
            Sessions = _accounts.Sessions,
            Register = register,
            Find = retentions.Get,
            Status = new StatusWriter<LogRetention, LogRetentionStatus>(
                context.Client,
                retentions.Definition,
                ApiJsonContext.Default.LogRetentionStatus,
                retention => retention.Status,
                Kinds.FieldManager(retentions.Definition.Kind)
            ),
            Events = context.Events,
            Metrics = context.ReconcilerMetrics,
            Options = context.Reconcile,
            Schedule = context.Schedule,
            Time = context.Time,
            Logger = context.Loggers.CreateLogger<LogRetentionController>(),
        };
}
