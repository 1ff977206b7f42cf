namespace SageMakerMonitorOperator.Aws.CloudWatch;

public sealed record Dimension(string Name, string Value);
