namespace SageMakerMonitorOperator.Aws.EventBridge;

public sealed record DeadLetterConfig
{
    /// <summary>Of a standard SQS queue.</summary>
    public string? Arn { get; init; }
}
