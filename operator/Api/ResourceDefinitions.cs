using System.Text.Json.Serialization.Metadata;
using SageMakerMonitorOperator.Api.Accounts;
using SageMakerMonitorOperator.Api.AlarmMuteRules;
using SageMakerMonitorOperator.Api.AnomalyDetectors;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.CompositeAlarms;
using SageMakerMonitorOperator.Api.Dashboards;
using SageMakerMonitorOperator.Api.EventRules;
using SageMakerMonitorOperator.Api.GuardDutyDetectors;
using SageMakerMonitorOperator.Api.LogGroups;
using SageMakerMonitorOperator.Api.LogRetentions;
using SageMakerMonitorOperator.Api.LogSubscriptions;
using SageMakerMonitorOperator.Api.MetricAlarms;
using SageMakerMonitorOperator.Api.MetricFilters;
using SageMakerMonitorOperator.Api.NotificationTopics;
using SageMakerMonitorOperator.Api.Trails;
using SageMakerMonitorOperator.Kubernetes.Client;
using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api;

/// <summary>Where the kinds of this API live.</summary>
public static class ResourceDefinitions
{
    public static ResourceDefinition<MetricAlarm> MetricAlarms { get; } =
        Of("metricalarms", ApiJsonContext.Default.MetricAlarm);

    public static ResourceDefinition<CompositeAlarm> CompositeAlarms { get; } =
        Of("compositealarms", ApiJsonContext.Default.CompositeAlarm);

    public static ResourceDefinition<AlarmMuteRule> AlarmMuteRules { get; } =
        Of("alarmmuterules", ApiJsonContext.Default.AlarmMuteRule);

    public static ResourceDefinition<AnomalyDetector> AnomalyDetectors { get; } =
        Of("anomalydetectors", ApiJsonContext.Default.AnomalyDetector);

    public static ResourceDefinition<Dashboard> Dashboards { get; } =
        Of("dashboards", ApiJsonContext.Default.Dashboard);

    public static ResourceDefinition<LogRetention> LogRetentions { get; } =
        Of("logretentions", ApiJsonContext.Default.LogRetention);

    public static ResourceDefinition<MetricFilter> MetricFilters { get; } =
        Of("metricfilters", ApiJsonContext.Default.MetricFilter);

    public static ResourceDefinition<LogSubscription> LogSubscriptions { get; } =
        Of("logsubscriptions", ApiJsonContext.Default.LogSubscription);

    public static ResourceDefinition<NotificationTopic> NotificationTopics { get; } =
        Of("notificationtopics", ApiJsonContext.Default.NotificationTopic);

    public static ResourceDefinition<GuardDutyDetector> GuardDutyDetectors { get; } =
        Of("guarddutydetectors", ApiJsonContext.Default.GuardDutyDetector);

    public static ResourceDefinition<EventRule> EventRules { get; } =
        Of("eventrules", ApiJsonContext.Default.EventRule);

    public static ResourceDefinition<LogGroup> LogGroups { get; } = Of("loggroups", ApiJsonContext.Default.LogGroup);

    public static ResourceDefinition<Trail> Trails { get; } = Of("trails", ApiJsonContext.Default.Trail);

    public static ResourceDefinition<ClusterAwsAccount> ClusterAwsAccounts { get; } =
        Of("clusterawsaccounts", ApiJsonContext.Default.ClusterAwsAccount, EntityScope.Cluster);

    public static ResourceDefinition<AwsAccount> AwsAccounts { get; } =
        Of("awsaccounts", ApiJsonContext.Default.AwsAccount);

    private static ResourceDefinition<T> Of<T>(
        string plural,
        JsonTypeInfo<T> json,
        EntityScope scope = EntityScope.Namespaced
    )
        where T : KubernetesObject => new(ApiGroup.Name, ApiGroup.V1Alpha1, plural, typeof(T).Name, scope, json);
}
