using SageMakerMonitorOperator.Api;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.MetricAlarms;
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
    /// <summary>Another one than the status writers', so that metadata.managedFields tells who wrote what.</summary>
    public const string FinalizerManager = "sagemaker-monitor/finalizer";

    public static IReadOnlyList<IKindRunner> All(KindContext context)
    {
        var accounts = new AccountKinds(context);
        // Alarms of all types share their names.
        var alarmNames = new NameRegister(accounts.Directory.PlaceOf);
        var alarms = context.Informer(ResourceDefinitions.MetricAlarms);
        return [.. accounts.Runners(alarms.WaitForSyncAsync), MetricAlarms(context, alarms, accounts, alarmNames)];
    }

    public static string FieldManager(string kind) => $"sagemaker-monitor/{kind.ToLowerInvariant()}";

    private static KindRunner<MetricAlarm> MetricAlarms(
        KindContext context,
        Informer<MetricAlarm> alarms,
        AccountKinds accounts,
        NameRegister names
    )
    {
        var finalizers = new FinalizerWriter<MetricAlarm>(
            context.Client,
            alarms.Definition,
            Finalizers.AwsCleanup(alarms.Definition.Plural),
            FinalizerManager
        );
        var services = new KindServices<MetricAlarm, MetricAlarmStatus, ObservedAlarm>
        {
            Kind = new MetricAlarmKind(new NoTopicArns()),
            Accounts = accounts.Directory,
            Sessions = accounts.Sessions,
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
            alarm => AccountKey.Of(alarm).ToString(),
            reconciler,
            finalizers,
            alarm => Settled.IsSettled(alarm, finalizers.IsPresent(alarm.Metadata))
        );
        accounts.UsedBy(alarms, controller);
        var swept = new SweptObjects<MetricAlarm>(alarms, controller);
        Dependants.FollowNames(
            alarms,
            names,
            finalizers,
            alarm => services.Kind.Validate(alarm).Count == 0,
            controller
        );
        Dependants.FollowRecovery(context.Aws, accounts.Directory, alarms, controller);
        Dependants.FollowConditions(alarms, context.ReconcilerMetrics);
        return new KindRunner<MetricAlarm>(
            alarms,
            controller,
            accounts.WaitForSyncAsync,
            cancellationToken => reconciler.SweepAsync(swept, cancellationToken)
        );
    }
}
