namespace SageMakerMonitorOperator.Aws.CloudTrail;

public sealed record Tag(string Key, string? Value);
