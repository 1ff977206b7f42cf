using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.SimpleNotificationService;

/// <summary>One attribute; see <see cref="SubscriptionAttributes"/>.</summary>
public sealed class SetSubscriptionAttributesRequest : AwsRequest
{
    public required string SubscriptionArn { get; init; }
    public required string AttributeName { get; init; }

    /// <summary>Null unsets; an empty text is refused for most attributes.</summary>
    public string? AttributeValue { get; init; }
}
