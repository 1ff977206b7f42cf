using SageMakerMonitorOperator.Api.Accounts;
using SageMakerMonitorOperator.Api.AlarmMuteRules;
using SageMakerMonitorOperator.Api.AnomalyDetectors;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.CompositeAlarms;
using SageMakerMonitorOperator.Api.Dashboards;
using SageMakerMonitorOperator.Api.MetricAlarms;
using SageMakerMonitorOperator.Api.NotificationTopics;
using SageMakerMonitorOperator.Kubernetes.Client;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api;

/// <summary>Where the kinds of this API live.</summary>
public static class ResourceDefinitions
{
    public static ResourceDefinition<MetricAlarm> MetricAlarms { get; } =
        new(
            ApiGroup.Name,
            ApiGroup.V1Alpha1,
            "metricalarms",
            nameof(MetricAlarm),
            EntityScope.Namespaced,
            ApiJsonContext.Default.MetricAlarm
        );

    public static ResourceDefinition<CompositeAlarm> CompositeAlarms { get; } =
        new(
            ApiGroup.Name,
            ApiGroup.V1Alpha1,
            "compositealarms",
            nameof(CompositeAlarm),
            EntityScope.Namespaced,
            ApiJsonContext.Default.CompositeAlarm
    public static ResourceDefinition<NotificationTopic> NotificationTopics { get; } =
        new(
            ApiGroup.Name,
            ApiGroup.V1Alpha1,
            "notificationtopics",
            nameof(NotificationTopic),
            EntityScope.Namespaced,
            ApiJsonContext.Default.NotificationTopic
    public static ResourceDefinition<AlarmMuteRule> AlarmMuteRules { get; } =
        new(
            ApiGroup.Name,
            ApiGroup.V1Alpha1,
            "alarmmuterules",
            nameof(AlarmMuteRule),
            EntityScope.Namespaced,
            ApiJsonContext.Default.AlarmMuteRule
        );

    public static ResourceDefinition<AnomalyDetector> AnomalyDetectors { get; } =
        new(
            ApiGroup.Name,
            ApiGroup.V1Alpha1,
            "anomalydetectors",
            nameof(AnomalyDetector),
            EntityScope.Namespaced,
            ApiJsonContext.Default.AnomalyDetector
    public static ResourceDefinition<Dashboard> Dashboards { get; } =
        new(
            ApiGroup.Name,
            ApiGroup.V1Alpha1,
            "dashboards",
            nameof(Dashboard),
            EntityScope.Namespaced,
            ApiJsonContext.Default.Dashboard
        );

    public static ResourceDefinition<ClusterAwsAccount> ClusterAwsAccounts { get; } =
        new(
            ApiGroup.Name,
            ApiGroup.V1Alpha1,
            "clusterawsaccounts",
            nameof(ClusterAwsAccount),
            EntityScope.Cluster,
            ApiJsonContext.Default.ClusterAwsAccount
        );

    public static ResourceDefinition<AwsAccount> AwsAccounts { get; } =
        new(
            ApiGroup.Name,
            ApiGroup.V1Alpha1,
            "awsaccounts",
            nameof(AwsAccount),
            EntityScope.Namespaced,
            ApiJsonContext.Default.AwsAccount
        );
}
