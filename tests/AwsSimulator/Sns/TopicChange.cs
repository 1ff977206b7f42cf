using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace SageMakerMonitorOperator.AwsSimulator.Sns;

/// <summary>A change by hand, in the form of <see cref="Topic.Configuration"/>.</summary>
internal static class TopicChange
{
    private const string Subscriptions = "Subscriptions";
    private static readonly string[] Identity = ["Protocol", "Endpoint", "PendingConfirmation"];

    public static Topic Apply(Topic topic, JsonObject members)
    {
        var changed = topic with
        {
            Set = members
                .Where(member => member.Key != Subscriptions)
                .Aggregate(topic.Set, (set, member) => set.With(member.Key, member.Value?.ToString())),
        };
        return members[Subscriptions] is JsonArray subscriptions
            ? subscriptions
                .OfType<JsonObject>()
                .Aggregate(changed with { Subscriptions = changed.Subscriptions.Clear() }, Add)
            : changed;
    }

    private static Topic Add(Topic topic, JsonObject subscription)
    {
        var (protocol, endpoint) = ($"{subscription["Protocol"]}", $"{subscription["Endpoint"]}");
        return topic.With(
            new(Subscription.ArnOf(topic.Arn, protocol, endpoint), protocol, endpoint)
            {
                IsPending = subscription["PendingConfirmation"]?.ToString() == "true",
                Set = Attributes.None.SetItems(
                    subscription
                        .Where(member => member.Value is not null && !Identity.Contains(member.Key))
                        .Select(member => KeyValuePair.Create(member.Key, member.Value!.ToString()))
                ),
            }
        );
    }
}
