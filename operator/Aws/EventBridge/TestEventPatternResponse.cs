namespace SageMakerMonitorOperator.Aws.EventBridge;

public sealed record TestEventPatternResponse
{
    /// <summary>The event matches.</summary>
    public bool Result { get; init; }
}
