using SageMakerMonitorOperator.Api.Alarms;

namespace SageMakerMonitorOperator.Api.MetricAlarms;

/// <summary>What is known of the alarm.</summary>
public sealed record MetricAlarmStatus : AlarmStatus;
