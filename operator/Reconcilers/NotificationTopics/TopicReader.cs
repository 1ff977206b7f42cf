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
    private const string Confirmed = "Confirmed";
    private static readonly Dictionary<string, string> Nothing = new(StringComparer.Ordinal);

    private readonly IReadOnlyList<DesiredSubscription> _desired =
    [
        .. DesiredSubscription.Known(sought.Resource.Spec, sought.Secrets),
    ];

    private readonly HashSet<string> _recorded = TopicParts
        .Recorded(sought.Resource, SubscriptionId.PartType)
        .ToHashSet(StringComparer.Ordinal);

    private string Arn => TopicArn.Of(sought.Identity);

    /// <summary>Null when there is no such topic.</summary>
    public async Task<ObservedTopic?> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            var answer = await aws.Sns.GetTopicAttributesAsync(new() { TopicArn = Arn }, cancellationToken);
            var subscriptions = await SubscriptionsAsync(cancellationToken);
            var tags = sought.KnownTags ?? await SnsTags.ReadAsync(aws, Arn, cancellationToken);
            return new ObservedTopic(Arn, tags, answer.Attributes, subscriptions);
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
            found.AddRange(page.Subscriptions.Select(Of));
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

    private ObservedSubscription Of(Subscription listed)
    {
        var desired = _desired.FirstOrDefault(one => one.Is(listed.Protocol, listed.Endpoint));
        var arn = listed.SubscriptionArn.StartsWith("arn:", StringComparison.Ordinal) ? listed.SubscriptionArn : null;
        return new ObservedSubscription(listed.Protocol, listed.Endpoint, arn)
        {
            Name = desired?.Name,
            State = arn is null ? listed.SubscriptionArn : Confirmed,
            IsSecret = desired?.IsSecret == true,
            LeftAs = desired is null
                ? SubscriptionId.AllOf(listed.Protocol, listed.Endpoint).FirstOrDefault(_recorded.Contains)
                : null,
        };
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
            return subscription with { Attributes = answer.Attributes ?? Nothing };
        }
        catch (AwsFailure gone) when (gone.Kind == AwsFailureKind.NotFound)
        {
            return null;
        }
    }
}
