namespace SageMakerMonitorOperator.Aws.EventBridge;

public sealed record TestEventPatternResponse
{
    /// <summary>The event matches. Moto, which lacks the operation, answers success and no result: that is no verdict.</summary>
    public required bool Result { get; init; }
}
