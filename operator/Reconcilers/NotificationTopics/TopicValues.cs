using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.NotificationTopics;
using SageMakerMonitorOperator.Aws.SimpleNotificationService;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Planning.Json;

namespace SageMakerMonitorOperator.Reconcilers.NotificationTopics;

/// <summary>The attributes of a topic but for its access policy: as SNS takes them, and in their normal form.</summary>
internal static class TopicValues
{
    private static readonly (string Name, string Field)[] All =
    [
        (TopicAttributes.DisplayName, "displayName"),
        (TopicAttributes.KmsMasterKeyId, "kmsMasterKeyId"),
        (TopicAttributes.DeliveryPolicy, "deliveryPolicy"),
        (TopicAttributes.SignatureVersion, "signatureVersion"),
        (TopicAttributes.TracingConfig, "tracingConfig"),
    ];

    /// <summary>As CreateTopic takes them; what is not set is absent.</summary>
    public static Dictionary<string, string> Of(NotificationTopicSpec spec)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        Set(TopicAttributes.DisplayName, spec.DisplayName);
        Set(TopicAttributes.KmsMasterKeyId, spec.KmsMasterKeyId);
        Set(TopicAttributes.DeliveryPolicy, spec.DeliveryPolicyJson ?? spec.DeliveryPolicy?.GetRawText());
        Set(TopicAttributes.SignatureVersion, spec.SignatureVersion);
        Set(TopicAttributes.TracingConfig, spec.TracingConfig);
        return values;

        void Set(string name, string? value)
        {
            if (value is not null)
            {
                values[name] = value;
            }
        }
    }

    public static IEnumerable<AttributeDifference> Between(
        IReadOnlyDictionary<string, string> desired,
        IReadOnlyDictionary<string, string> observed,
        AwsResourceIdentity identity
    ) =>
        All.Select(attribute => new AttributeDifference(
                attribute.Name,
                attribute.Field,
                Canonical(attribute.Name, desired, identity),
                Canonical(attribute.Name, observed, identity)
            )
            {
                Value = desired.GetValueOrDefault(attribute.Name) ?? Default(attribute.Name) ?? "",
            })
            .Where(difference => difference.Desired != difference.Observed);

    /// <summary>Through the key that AWS keeps for SNS no other service can publish: its policy cannot be changed.</summary>
    public static bool IsAwsManagedKey(string? key) =>
        key is "alias/aws/sns" || key?.EndsWith(":alias/aws/sns", StringComparison.Ordinal) == true;

    private static string? Canonical(
        string name,
        IReadOnlyDictionary<string, string> values,
        AwsResourceIdentity identity
    )
    {
        // Stand-ins answer an empty text for what is not set.
        if (values.GetValueOrDefault(name) is not { Length: > 0 } value || value == Default(name))
        {
            return null;
        }

        return name switch
        {
            TopicAttributes.DeliveryPolicy => CanonicalJson.Of(value, withoutNulls: true) is var policy and not "{}"
                ? policy
                : null,
            TopicAttributes.KmsMasterKeyId => Key(value, identity),
            _ => value.ReplaceLineEndings("\n"),
        };
    }

    private static string? Default(string name) =>
        name switch
        {
            TopicAttributes.SignatureVersion => "1",
            TopicAttributes.TracingConfig => "PassThrough",
            _ => null,
        };

    // A key of the same account and Region has an id and an ARN, and its alias, too.
    private static string Key(string key, AwsResourceIdentity identity)
    {
        var prefix = $"arn:{identity.Partition}:kms:{identity.Region}:{identity.AccountId}:";
        var local = key.StartsWith(prefix, StringComparison.Ordinal) ? key[prefix.Length..] : key;
        return local.StartsWith("key/", StringComparison.Ordinal) ? local["key/".Length..] : local;
    }
}
