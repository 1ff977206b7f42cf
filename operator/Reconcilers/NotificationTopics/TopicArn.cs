using SageMakerMonitorOperator.Api.Common;

namespace SageMakerMonitorOperator.Reconcilers.NotificationTopics;

/// <summary>A topic's ARN holds its name, so that it is known before the topic exists.</summary>
internal static class TopicArn
{
    public static string Of(AwsResourceIdentity identity) =>
        $"arn:{identity.Partition}:sns:{identity.Region}:{identity.AccountId}:{identity.Name}";
}
