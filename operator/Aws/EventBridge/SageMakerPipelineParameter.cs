namespace SageMakerMonitorOperator.Aws.EventBridge;

public sealed record SageMakerPipelineParameter
{
    public required string Name { get; init; }
    public required string Value { get; init; }
}
