namespace SageMakerMonitorOperator.Aws.ResourceGroupsTagging;

public sealed record Tag(string Key, string Value);
