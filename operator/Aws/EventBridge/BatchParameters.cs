namespace SageMakerMonitorOperator.Aws.EventBridge;

public sealed record BatchParameters
{
    public required string JobDefinition { get; init; }
    public required string JobName { get; init; }
    public BatchArrayProperties? ArrayProperties { get; init; }
    public BatchRetryStrategy? RetryStrategy { get; init; }
}
