using System.Text.Json.Serialization;
using SageMakerMonitorOperator.Api.Accounts;
using SageMakerMonitorOperator.Api.AlarmMuteRules;
using SageMakerMonitorOperator.Api.AnomalyDetectors;
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
using SageMakerMonitorOperator.Kubernetes.Model;

namespace SageMakerMonitorOperator.Api;

/// <summary>How the kinds of this API stand in JSON.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    IgnoreReadOnlyProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters = [typeof(TimeConverter)]
)]
[JsonSerializable(typeof(MetricAlarm))]
[JsonSerializable(typeof(MetricAlarmStatus))]
[JsonSerializable(typeof(CompositeAlarm))]
[JsonSerializable(typeof(CompositeAlarmStatus))]
[JsonSerializable(typeof(NotificationTopic))]
[JsonSerializable(typeof(NotificationTopicStatus))]
[JsonSerializable(typeof(AlarmMuteRule))]
[JsonSerializable(typeof(AlarmMuteRuleStatus))]
[JsonSerializable(typeof(AnomalyDetector))]
[JsonSerializable(typeof(AnomalyDetectorStatus))]
[JsonSerializable(typeof(Dashboard))]
[JsonSerializable(typeof(DashboardStatus))]
[JsonSerializable(typeof(GuardDutyDetector))]
[JsonSerializable(typeof(GuardDutyDetectorStatus))]
[JsonSerializable(typeof(EventRule))]
[JsonSerializable(typeof(EventRuleStatus))]
[JsonSerializable(typeof(LogGroup))]
[JsonSerializable(typeof(LogGroupStatus))]
[JsonSerializable(typeof(LogRetention))]
[JsonSerializable(typeof(LogRetentionStatus))]
[JsonSerializable(typeof(LogSubscription))]
[JsonSerializable(typeof(LogSubscriptionStatus))]
[JsonSerializable(typeof(MetricFilter))]
[JsonSerializable(typeof(MetricFilterStatus))]
[JsonSerializable(typeof(Trail))]
[JsonSerializable(typeof(TrailStatus))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(ClusterAwsAccount))]
[JsonSerializable(typeof(AwsAccount))]
[JsonSerializable(typeof(AwsAccountStatus))]
public sealed partial class ApiJsonContext : JsonSerializerContext;
