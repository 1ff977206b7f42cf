using SageMakerMonitorOperator.Api.NotificationTopics;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Aws.SimpleNotificationService;
using SageMakerMonitorOperator.Reconcilers.Engine;

namespace SageMakerMonitorOperator.Reconcilers.NotificationTopics;

/// <summary>
/// Reads a topic with its subscriptions. SNS has no bulk reads: it takes two calls, and one for each confirmed subscription
/// of the object.
/// </summary>
internal sealed class TopicReader(AwsConnection aws, Sought<NotificationTopic> sought)
{
    private readonly SubscriptionMatcher _matcher = new(sought.Resource, sought.Secrets);

    private string Arn => TopicArn.Of(sought.Identity);

    /// <summary>Null when there is no such topic.</summary>
    public async Task<ObservedTopic?> ReadAsync(CancellationToken cancellationToken)
    {
        if (await AttributesAsync(cancellationToken) is not { } attributes)
        {
            return null;
        }

        var subscriptions = await SubscriptionsAsync(cancellationToken);
        var tags = sought.KnownTags ?? await SnsTags.ReadAsync(aws, Arn, cancellationToken);
        return new ObservedTopic(Arn, tags, attributes, subscriptions);
    }

    private async Task<IReadOnlyDictionary<string, string>?> AttributesAsync(CancellationToken cancellationToken)
    {
        try
        {
            var request = new GetTopicAttributesRequest { TopicArn = Arn };
            return (await aws.Sns.GetTopicAttributesAsync(request, cancellationToken)).Attributes;
        }
        catch (AwsFailure gone) when (gone.Kind == AwsFailureKind.NotFound)
        {
            return null;
        }
    }

    private async Task<IReadOnlyList<ObservedSubscription>> SubscriptionsAsync(CancellationToken cancellationToken)
    {
        var found = new List<ObservedSubscription>();
        var request = new ListSubscriptionsByTopicRequest { TopicArn = Arn };
        await foreach (var page in aws.Sns.ListSubscriptionsByTopicPagesAsync(request, cancellationToken))
        {
            found.AddRange(page.Subscriptions.Select(_matcher.Match));
        }

        var read = new List<ObservedSubscription>();
        foreach (var subscription in found)
        {
            if (await WithAttributesAsync(subscription, cancellationToken) is { } still)
            {
                read.Add(still);
            }
        }

        return read;
    }

    /// <summary>Null for one that went in the meantime.</summary>
    private async Task<ObservedSubscription?> WithAttributesAsync(
        ObservedSubscription subscription,
        CancellationToken cancellationToken
    )
    {
        if (subscription is not { Arn: { } arn, Name: not null })
        {
            return subscription;
        }

        try
        {
            var request = new GetSubscriptionAttributesRequest { SubscriptionArn = arn };
            var answer = await aws.Sns.GetSubscriptionAttributesAsync(request, cancellationToken);
            return subscription with { Attributes = answer.Attributes };
        }
        catch (AwsFailure gone) when (gone.Kind == AwsFailureKind.NotFound)
        {
            return null;
        }
    }
}
