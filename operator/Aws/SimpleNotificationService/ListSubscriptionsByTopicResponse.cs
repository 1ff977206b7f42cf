namespace SageMakerMonitorOperator.Aws.SimpleNotificationService;

public sealed record ListSubscriptionsByTopicResponse
{
    public IReadOnlyList<Subscription> Subscriptions
    {
        get;
        init => field = value ?? [];
    } = [];
    public string? NextToken { get; init; }
}
