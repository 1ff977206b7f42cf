using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Aws.SimpleNotificationService;
using SageMakerMonitorOperator.Reconcilers.Planning;

namespace SageMakerMonitorOperator.Reconcilers.NotificationTopics;

/// <summary>
/// Decides who is subscribed, changed and unsubscribed. One that waits for its confirmation is left alone: to subscribe it
/// again would send another message, and SNS neither changes nor removes it.
/// </summary>
internal static class SubscriptionPlanner
{
    public static Plan Plan(DesiredTopic desired, IReadOnlyList<ObservedSubscription> observed) =>
        // New ones first: should SNS refuse one, nobody has lost the one that it replaces.
        Joined([
            .. desired.Subscriptions.Select(subscription =>
                observed.FirstOrDefault(one => one.Name == subscription.Name) is { } found
                    ? Change(subscription, found)
                    : Subscribe(subscription, desired.Arn)
            ),
            .. observed.Where(subscription => subscription.LeftAs is not null).Select(Leave),
        ]);

    public static Step SubscribeStep(DesiredSubscription subscription, string topic) =>
        new(
            new SubscribeRequest
            {
                TopicArn = topic,
                Protocol = subscription.Protocol,
                Endpoint = subscription.Endpoint,
                Attributes = subscription.Attributes.Count == 0 ? null : subscription.Attributes,
            },
            $"subscription '{subscription.Name}' is not there"
        );

    private static Plan Subscribe(DesiredSubscription subscription, string topic) =>
        new(
            [new FieldDrift { Field = FieldOf(subscription.Name), Desired = subscription.Id }],
            [SubscribeStep(subscription, topic)]
        );

    private static Plan Change(DesiredSubscription subscription, ObservedSubscription found)
    {
        if (found.Arn is not { } arn)
        {
            return Planning.Plan.Empty;
        }

        AttributeDifference[] differences = [.. SubscriptionValues.Between(subscription.Attributes, found.Attributes)];
        return new Plan(
            [.. differences.Select(difference => difference.Drift($"{FieldOf(subscription.Name)}."))],
            [
                .. differences.Select(difference => new Step(
                    new SetSubscriptionAttributesRequest
                    {
                        SubscriptionArn = arn,
                        AttributeName = difference.Name,
                        AttributeValue = difference.Value,
                    },
                    $"{difference.Field} of subscription '{subscription.Name}' differs"
                )),
            ]
        );
    }

    private static Plan Leave(ObservedSubscription left)
    {
        if (left.Arn is not { } arn)
        {
            return Planning.Plan.Empty;
        }

        return new Plan(
            [new FieldDrift { Field = FieldOf(left.LeftAs!), Observed = left.State }],
            [new Step(new UnsubscribeRequest { SubscriptionArn = arn }, "it is no longer in the spec")]
        );
    }

    private static Plan Joined(IReadOnlyList<Plan> plans) =>
        new([.. plans.SelectMany(plan => plan.Drift)], [.. plans.SelectMany(plan => plan.Steps)]);

    private static string FieldOf(string name) => $"subscriptions[{name}]";
}
