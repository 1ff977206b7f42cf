using System.Text.Json.Serialization;
using SageMakerMonitorOperator.Api.Accounts;
using SageMakerMonitorOperator.Api.Dashboards;
using SageMakerMonitorOperator.Api.MetricAlarms;
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
[JsonSerializable(typeof(Dashboard))]
[JsonSerializable(typeof(DashboardStatus))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(ClusterAwsAccount))]
[JsonSerializable(typeof(AwsAccount))]
[JsonSerializable(typeof(AwsAccountStatus))]
public sealed partial class ApiJsonContext : JsonSerializerContext;
