using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.SimpleNotificationService;

/// <summary>
/// An endpoint that has to confirm gets a message each time. Answers the subscription that is there already for the same
/// protocol and endpoint, unless it has other attributes than those given: InvalidParameter then.
/// </summary>
public sealed class SubscribeRequest : AwsRequest
{
    public required string TopicArn { get; init; }
    public required string Protocol { get; init; }
    public required string Endpoint { get; init; }
    public IReadOnlyDictionary<string, string>? Attributes { get; init; }

    /// <summary>Answers the ARN also while the subscription waits for its confirmation.</summary>
    public bool ReturnSubscriptionArn { get; init; } = true;
}
