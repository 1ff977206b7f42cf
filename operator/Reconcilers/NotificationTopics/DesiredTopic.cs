using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.NotificationTopics;
using SageMakerMonitorOperator.Reconcilers.Engine;

namespace SageMakerMonitorOperator.Reconcilers.NotificationTopics;

/// <summary>The topic as it shall be.</summary>
internal sealed record DesiredTopic(AwsResourceIdentity Identity, Dictionary<string, string> Attributes)
{
    public required IReadOnlyList<WantedStatement> Statements { get; init; }

    public required IReadOnlyList<DesiredSubscription> Subscriptions { get; init; }

    /// <summary>What earlier passes put there: the Sids of statements.</summary>
    public required IReadOnlyCollection<string> RecordedSids { get; init; }

    public string Arn => TopicArn.Of(Identity);

    public static DesiredTopic Of(Intent<NotificationTopic> intent)
    {
        var spec = intent.Resource.Spec;
        return new DesiredTopic(intent.Identity, TopicValues.Of(spec))
        {
            Statements = WantedStatement.All(spec, intent.Identity),
            Subscriptions = DesiredSubscription.All(spec, intent.Secrets),
            RecordedSids = [.. TopicParts.Recorded(intent.Resource, WantedStatement.PartType)],
        };
    }
}
