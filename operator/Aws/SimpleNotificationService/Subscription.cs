namespace SageMakerMonitorOperator.Aws.SimpleNotificationService;

/// <summary>A line of a list of subscriptions.</summary>
public sealed record Subscription
{
    /// <summary>What stands in place of the ARN until the endpoint has confirmed.</summary>
    public const string PendingConfirmation = "PendingConfirmation";

    /// <summary>What stands there for a while after an Unsubscribe by somebody other than its owner.</summary>
    public const string Deleted = "Deleted";

    public required string SubscriptionArn { get; init; }
    public required string Protocol { get; init; }

    /// <summary>A password in a URL is masked: <c>https://user:****@host</c>.</summary>
    public string Endpoint
    {
        get;
        init => field = value ?? "";
    } = "";
    public string? Owner { get; init; }
}
