namespace SageMakerMonitorOperator.Aws.CloudWatch;

public sealed record Tag(string Key, string Value);
