namespace SageMakerMonitorOperator.Aws.EventBridge;

public sealed record BatchRetryStrategy
{
    /// <summary>1 to 10.</summary>
    public int? Attempts { get; init; }
}
