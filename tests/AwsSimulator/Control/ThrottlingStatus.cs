namespace SageMakerMonitorOperator.AwsSimulator.Control;

/// <param name="Refused">How many calls were refused because they came too fast.</param>
public sealed record ThrottlingStatus(bool Enabled, long Refused);
