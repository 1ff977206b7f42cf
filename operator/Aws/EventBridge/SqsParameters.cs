namespace SageMakerMonitorOperator.Aws.EventBridge;

public sealed record SqsParameters
{
    /// <summary>For FIFO queues, which need it.</summary>
    public string? MessageGroupId { get; init; }
}
