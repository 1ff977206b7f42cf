using System.Text.Json;
using SageMakerMonitorOperator.Api.NotificationTopics;
using SageMakerMonitorOperator.Aws.SimpleNotificationService;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Planning.Json;

namespace SageMakerMonitorOperator.Reconcilers.NotificationTopics;

/// <summary>The attributes of a subscription: as SNS takes them, and in their normal form.</summary>
internal static class SubscriptionValues
{
    /// <summary>In the order in which they are set: what a filter policy may hold depends on its scope.</summary>
    private static readonly (string Name, string Field)[] All =
    [
        (SubscriptionAttributes.RawMessageDelivery, "rawMessageDelivery"),
        (SubscriptionAttributes.FilterPolicyScope, "filterPolicyScope"),
        (SubscriptionAttributes.FilterPolicy, "filterPolicy"),
        (SubscriptionAttributes.DeliveryPolicy, "deliveryPolicy"),
        (SubscriptionAttributes.RedrivePolicy, "redrivePolicy"),
        (SubscriptionAttributes.SubscriptionRoleArn, "subscriptionRoleArn"),
    ];

    /// <summary>As Subscribe takes them; what is not set is absent.</summary>
    public static Dictionary<string, string> Of(TopicSubscription spec)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        Set(SubscriptionAttributes.RawMessageDelivery, spec.RawMessageDelivery == true ? "true" : null);
        Set(SubscriptionAttributes.FilterPolicy, spec.FilterPolicyJson ?? Text(spec.FilterPolicy));
        Set(SubscriptionAttributes.FilterPolicyScope, spec.FilterPolicyScope);
        Set(SubscriptionAttributes.DeliveryPolicy, spec.DeliveryPolicyJson ?? Text(spec.DeliveryPolicy));
        Set(SubscriptionAttributes.RedrivePolicy, Redrive(spec.RedrivePolicy?.DeadLetterTargetArn));
        Set(SubscriptionAttributes.SubscriptionRoleArn, spec.SubscriptionRoleArn);
        return values;

        void Set(string name, string? value)
        {
            if (value is not null)
            {
                values[name] = value;
            }
        }
    }

    /// <summary>Every attribute in which the two differ, in the order in which they are to be set.</summary>
    public static IEnumerable<AttributeDifference> Between(
        IReadOnlyDictionary<string, string> desired,
        IReadOnlyDictionary<string, string> observed
    )
    {
        // SNS keeps the scope of a filter policy that was taken away: it matters again with the next one.
        var hasFilter = Canonical(SubscriptionAttributes.FilterPolicy, desired) is not null;
        return All.Where(attribute => hasFilter || attribute.Name != SubscriptionAttributes.FilterPolicyScope)
            .Select(attribute => new AttributeDifference(
                attribute.Name,
                attribute.Field,
                Canonical(attribute.Name, desired),
                Canonical(attribute.Name, observed)
            )
            {
                Value = desired.GetValueOrDefault(attribute.Name) ?? Unset(attribute.Name),
            })
            .Where(difference => difference.Desired != difference.Observed);
    }

    private static string? Canonical(string name, IReadOnlyDictionary<string, string> values)
    {
        var value = values.GetValueOrDefault(name) is { Length: > 0 } some ? some : null;
        return name switch
        {
            SubscriptionAttributes.RawMessageDelivery => value == "true" ? value : null,
            SubscriptionAttributes.FilterPolicyScope => value != "MessageAttributes" ? value : null,
            SubscriptionAttributes.SubscriptionRoleArn => value,
            _ => value is null || CanonicalJson.Of(value, withoutNulls: true) is "{}"
                ? null
                : CanonicalJson.Of(value, withoutNulls: true),
        };
    }

    // To unset, SNS wants an empty policy here, a default there, and elsewhere no value at all.
    private static string? Unset(string name) =>
        name switch
        {
            SubscriptionAttributes.RawMessageDelivery => "false",
            SubscriptionAttributes.FilterPolicy => "{}",
            SubscriptionAttributes.FilterPolicyScope => "MessageAttributes",
            _ => null,
        };

    private static string? Text(JsonElement? policy) => policy?.GetRawText();

    // The API allows nothing in an ARN that JSON would escape.
    private static string? Redrive(string? queue) => queue is null ? null : $$"""{"deadLetterTargetArn":"{{queue}}"}""";
}
