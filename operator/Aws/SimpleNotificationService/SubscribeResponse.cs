namespace SageMakerMonitorOperator.Aws.SimpleNotificationService;

public sealed record SubscribeResponse
{
    /// <summary>Or the text "pending confirmation", from stand-ins.</summary>
    public string? SubscriptionArn { get; init; }
}
