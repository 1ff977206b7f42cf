using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.SimpleNotificationService;

/// <summary>A hundred on a page.</summary>
public sealed class ListSubscriptionsByTopicRequest : AwsRequest
{
    public required string TopicArn { get; init; }
    public string? NextToken { get; init; }

    internal ListSubscriptionsByTopicRequest Next(string token) => new() { TopicArn = TopicArn, NextToken = token };
}
