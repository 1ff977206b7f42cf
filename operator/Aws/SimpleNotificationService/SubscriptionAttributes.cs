namespace SageMakerMonitorOperator.Aws.SimpleNotificationService;

/// <summary>The attributes of a subscription that are used here.</summary>
public static class SubscriptionAttributes
{
    /// <summary>true or false.</summary>
    public const string RawMessageDelivery = "RawMessageDelivery";

    /// <summary>JSON.</summary>
    public const string FilterPolicy = "FilterPolicy";

    /// <summary>MessageAttributes or MessageBody.</summary>
    public const string FilterPolicyScope = "FilterPolicyScope";

    /// <summary>JSON.</summary>
    public const string DeliveryPolicy = "DeliveryPolicy";

    /// <summary>JSON: <c>{"deadLetterTargetArn": …}</c>.</summary>
    public const string RedrivePolicy = "RedrivePolicy";

    public const string SubscriptionRoleArn = "SubscriptionRoleArn";
}
