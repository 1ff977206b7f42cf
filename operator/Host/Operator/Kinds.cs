using SageMakerMonitorOperator.Api;
using SageMakerMonitorOperator.Api.Accounts;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.MetricAlarms;
using SageMakerMonitorOperator.Kubernetes.Client;
using SageMakerMonitorOperator.Kubernetes.Controllers;
using SageMakerMonitorOperator.Kubernetes.Informers;
using SageMakerMonitorOperator.Kubernetes.Status;
using SageMakerMonitorOperator.Reconcilers.Accounts;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.MetricAlarms;
using SageMakerMonitorOperator.Reconcilers.Policies;
using SageMakerMonitorOperator.Reconcilers.References;
using SageMakerMonitorOperator.Reconcilers.Sweeps;

namespace SageMakerMonitorOperator.Host.Operator;

/// <summary>The kinds that the operator runs, wired to each other.</summary>
internal static class Kinds
{
    public static IReadOnlyList<IKindRunner> All(KindContext context)
    {
        var accounts = context.Informer(ResourceDefinitions.ClusterAwsAccounts);
        var sessions = new AccountSessions(
            new CredentialSource(context.Client, context.Options.OperatorNamespace),
            context.Aws,
            context.Time
        );
        var directory = new AccountDirectory(accounts.Get);
        // Alarms of all types share their names.
        var alarmNames = new NameRegister(directory.PlaceOf);
        return
        [
            Accounts(context, accounts, sessions),
            MetricAlarms(context, accounts, directory, sessions, alarmNames),
        ];
    }

    private static KindRunner<ClusterAwsAccount> Accounts(
        KindContext context,
        Informer<ClusterAwsAccount> accounts,
        AccountSessions sessions
    )
    {
        var controller = new ClusterAwsAccountController(
            sessions,
            new StatusWriter<ClusterAwsAccount, ClusterAwsAccountStatus>(
                context.Client,
                accounts.Definition,
                ApiJsonContext.Default.ClusterAwsAccountStatus,
                account => account.Status,
                FieldManager(accounts.Definition.Kind)
            ),
            context.Reconcile,
            context.Schedule,
            context.Time
        );
        accounts.Subscribe(change =>
        {
            if (change.Kind == InformerEventKind.Deleted)
            {
                sessions.Forget(change.Key.Name);
            }
        });
        return new KindRunner<ClusterAwsAccount>(
            accounts,
            context.Controller(accounts, controller, account => account.Metadata.Name)
        );
    }

    private static KindRunner<MetricAlarm> MetricAlarms(
        KindContext context,
        Informer<ClusterAwsAccount> accounts,
        AccountDirectory directory,
        AccountSessions sessions,
        NameRegister names
    )
    {
        var alarms = context.Informer(ResourceDefinitions.MetricAlarms);
        var finalizers = new FinalizerWriter<MetricAlarm>(
            context.Client,
            alarms.Definition,
            $"{alarms.Definition.Plural}.{ApiGroup.Name}/aws-cleanup",
            "sagemaker-monitor/finalizer"
        );
        var services = new KindServices<MetricAlarm, MetricAlarmStatus, ObservedAlarm>
        {
            Kind = new MetricAlarmKind(new NoTopicArns()),
            Accounts = directory,
            Sessions = sessions,
            Names = names,
            Status = new StatusWriter<MetricAlarm, MetricAlarmStatus>(
                context.Client,
                alarms.Definition,
                ApiJsonContext.Default.MetricAlarmStatus,
                alarm => alarm.Status,
                FieldManager(alarms.Definition.Kind)
            ),
            Finalizers = finalizers,
            Events = context.Events,
            Metrics = context.ReconcilerMetrics,
            Options = context.Reconcile,
            Schedule = context.Schedule,
            Time = context.Time,
            Logger = context.Loggers.CreateLogger<MetricAlarmKind>(),
        };
        context.ReconcilerMetrics.Start(alarms.Definition.Kind);
        var reconciler = new AwsResourceController<MetricAlarm, MetricAlarmStatus, ObservedAlarm>(services);
        var controller = context.Controller(
            alarms,
            reconciler,
            alarm => AccountDirectory.NameOf(alarm.Spec),
            reconciler,
            finalizers,
            alarm => Settled.IsSettled(alarm, finalizers.IsPresent(alarm.Metadata))
        );
        var swept = new SweptObjects<MetricAlarm>(alarms, controller);
        Dependants.FollowAccounts(accounts, alarms, controller);
        Dependants.FollowNames(
            alarms,
            names,
            finalizers,
            alarm => services.Kind.Validate(alarm).Count == 0,
            controller
        );
        Dependants.FollowRecovery(context.Aws, directory, alarms, controller);
        Dependants.FollowConditions(alarms, context.ReconcilerMetrics);
        // Before the accounts are listed none exists, and every alarm would turn unready at a restart.
        return new KindRunner<MetricAlarm>(
            alarms,
            controller,
            accounts.WaitForSyncAsync,
            cancellationToken => reconciler.SweepAsync(swept, cancellationToken)
        );
    }

    private static string FieldManager(string kind) => $"sagemaker-monitor/{kind.ToLowerInvariant()}";
}
