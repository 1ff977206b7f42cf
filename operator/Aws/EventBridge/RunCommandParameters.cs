namespace SageMakerMonitorOperator.Aws.EventBridge;

public sealed record RunCommandParameters
{
    public required IReadOnlyList<RunCommandTarget> RunCommandTargets { get; init; }
}
