namespace SageMakerMonitorOperator.Aws.CloudWatch;

/// <summary>An alarm on a query of logs, as far as it matters to whoever wants its name.</summary>
public sealed record LogAlarm : Alarm;
