namespace SageMakerMonitorOperator.Aws.EventBridge;

public sealed record KinesisParameters
{
    /// <summary>JSONPath of the event's part that becomes the partition key.</summary>
    public required string PartitionKeyPath { get; init; }
}
