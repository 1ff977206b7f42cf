using SageMakerMonitorOperator.Api;
using SageMakerMonitorOperator.Reconcilers.AlarmMuteRules;
using SageMakerMonitorOperator.Reconcilers.AnomalyDetectors;
using SageMakerMonitorOperator.Reconcilers.CompositeAlarms;
using SageMakerMonitorOperator.Reconcilers.Dashboards;
using SageMakerMonitorOperator.Reconcilers.EventRules;
using SageMakerMonitorOperator.Reconcilers.GuardDutyDetectors;
using SageMakerMonitorOperator.Reconcilers.LogGroups;
using SageMakerMonitorOperator.Reconcilers.LogSubscriptions;
using SageMakerMonitorOperator.Reconcilers.MetricAlarms;
using SageMakerMonitorOperator.Reconcilers.MetricFilters;
using SageMakerMonitorOperator.Reconcilers.NotificationTopics;
using SageMakerMonitorOperator.Reconcilers.Trails;

namespace SageMakerMonitorOperator.Host.Operator;

/// <summary>The kinds that the operator runs, wired to each other.</summary>
internal static class Kinds
{
    /// <summary>Another one than the status writers', so that metadata.managedFields tells who wrote what.</summary>
    public const string FinalizerManager = "sagemaker-monitor/finalizer";

    public static IReadOnlyList<IKindRunner> All(KindContext context)
    {
        var kinds = new AwsKinds(context);
        // Alarms of all types share their names.
        var alarmNames = kinds.NewNames();
        var metricAlarms = kinds.Add(
            ResourceDefinitions.MetricAlarms,
            ApiJsonContext.Default.MetricAlarmStatus,
            new MetricAlarmKind(kinds.References),
            alarmNames
        );
        var compositeAlarms = kinds.Add(
            ResourceDefinitions.CompositeAlarms,
            ApiJsonContext.Default.CompositeAlarmStatus,
            new CompositeAlarmKind(kinds.References, alarmNames),
            alarmNames
        );
        Dependants.FollowCycles(compositeAlarms.Cache, compositeAlarms.Controller);
        var muteRules = kinds.Add(
            ResourceDefinitions.AlarmMuteRules,
            ApiJsonContext.Default.AlarmMuteRuleStatus,
            new AlarmMuteRuleKind(kinds.References),
            kinds.NewNames()
        );
        var rules = new AlarmsInRules();
        rules.FollowNamers(compositeAlarms.Cache, compositeAlarms.Controller, alarm => NamesInRules.Needed(alarm.Spec));
        rules.FollowNamers(
            muteRules.Cache,
            muteRules.Controller,
            rule => (rule.Spec.MuteTargets ?? []).Select(target => target.AlarmName).OfType<string>()
        );
        rules.Follow(metricAlarms.Cache, metricAlarms.Controller);
        rules.Follow(compositeAlarms.Cache, compositeAlarms.Controller);
        kinds.Add(
            ResourceDefinitions.AnomalyDetectors,
            ApiJsonContext.Default.AnomalyDetectorStatus,
            new AnomalyDetectorKind(),
            kinds.NewNames()
        );
        kinds.Add(
            ResourceDefinitions.Dashboards,
            ApiJsonContext.Default.DashboardStatus,
            new DashboardKind(),
            kinds.NewNames()
        );
        kinds.Add(
            ResourceDefinitions.MetricFilters,
            ApiJsonContext.Default.MetricFilterStatus,
            new MetricFilterKind(kinds.References),
            kinds.NewNames()
        );
        kinds.Add(
            ResourceDefinitions.LogSubscriptions,
            ApiJsonContext.Default.LogSubscriptionStatus,
            new LogSubscriptionKind(kinds.References),
            kinds.NewNames()
        );
        kinds.Add(
            ResourceDefinitions.NotificationTopics,
            ApiJsonContext.Default.NotificationTopicStatus,
            new NotificationTopicKind(),
            kinds.NewNames()
        );
        kinds.Add(
            ResourceDefinitions.GuardDutyDetectors,
            ApiJsonContext.Default.GuardDutyDetectorStatus,
            new GuardDutyDetectorKind(),
            kinds.NewNames()
        );
        kinds.Add(
            ResourceDefinitions.EventRules,
            ApiJsonContext.Default.EventRuleStatus,
            new EventRuleKind(kinds.References),
            kinds.NewNames()
        );
        kinds.Add(
            ResourceDefinitions.LogGroups,
            ApiJsonContext.Default.LogGroupStatus,
            new LogGroupKind(),
            kinds.NewNames()
        );
        kinds.AddLogRetentions();
        kinds.Add(
            ResourceDefinitions.Trails,
            ApiJsonContext.Default.TrailStatus,
            new TrailKind(kinds.References),
            kinds.NewNames()
        );
        return kinds.Runners();
    }

    public static string FieldManager(string kind) => $"sagemaker-monitor/{kind.ToLowerInvariant()}";
}
