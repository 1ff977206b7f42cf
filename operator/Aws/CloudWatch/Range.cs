namespace SageMakerMonitorOperator.Aws.CloudWatch;

/// <summary>A time that an anomaly detector does not learn from.</summary>
public sealed record Range(DateTimeOffset StartTime, DateTimeOffset EndTime);
