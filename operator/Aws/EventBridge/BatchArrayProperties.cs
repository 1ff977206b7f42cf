namespace SageMakerMonitorOperator.Aws.EventBridge;

public sealed record BatchArrayProperties
{
    /// <summary>Of an array job, 2 to 10,000.</summary>
    public int? Size { get; init; }
}
