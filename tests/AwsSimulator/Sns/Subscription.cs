using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SageMakerMonitorOperator.AwsSimulator.Sns;

/// <summary>One version of a subscription.</summary>
internal sealed partial record Subscription(string Arn, string Protocol, string Endpoint)
{
    public required bool IsPending { get; init; }

    public required ImmutableSortedDictionary<string, string> Set { get; init; }

    /// <summary>How often its endpoint was asked to confirm.</summary>
    public int Asked { get; init; }

    /// <summary>A topic has one subscription for each.</summary>
    public string Key => $"{Protocol}:{Endpoint}";

    /// <summary>"SNS masks the password" of a URL: it never shows again.</summary>
    public string ShownEndpoint => Password().Replace(Endpoint, "${user}****@");

    /// <summary>AWS draws them; here the same endpoint has the same, so that runs can be compared.</summary>
    public static string ArnOf(string topic, string protocol, string endpoint) =>
        $"{topic}:{new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{topic} {protocol} {endpoint}")).AsSpan(0, 16))}";

    /// <summary>As GetSubscriptionAttributes shows it.</summary>
    public ImmutableSortedDictionary<string, string> Describe(string topic, string accountId)
    {
        var described = Set.SetItem("SubscriptionArn", Arn)
            .SetItem("TopicArn", topic)
            .SetItem("Owner", accountId)
            .SetItem("Protocol", Protocol)
            .SetItem("Endpoint", ShownEndpoint)
            .SetItem("PendingConfirmation", IsPending ? "true" : "false")
            .SetItem("ConfirmationWasAuthenticated", IsPending ? "false" : "true")
            .SetItem("RawMessageDelivery", Set.GetValueOrDefault("RawMessageDelivery", "false"));
        return Set.ContainsKey("FilterPolicy")
            ? described.SetItem("FilterPolicyScope", Set.GetValueOrDefault("FilterPolicyScope", "MessageAttributes"))
            : described;
    }

    public JsonObject Configuration()
    {
        var configuration = Attributes.ToJson(Set.Where(attribute => !IsDefault(attribute.Key, attribute.Value)));
        configuration[nameof(Protocol)] = Protocol;
        configuration[nameof(Endpoint)] = Endpoint;
        configuration["PendingConfirmation"] = IsPending ? "true" : "false";
        return configuration;
    }

    private bool IsDefault(string name, string value) =>
        name switch
        {
            "RawMessageDelivery" => value == "false",
            "FilterPolicyScope" => value == "MessageAttributes" || !Set.ContainsKey("FilterPolicy"),
            _ => false,
        };

    [GeneratedRegex("^(?<user>https?://[^/@:]*:)[^/@]*@", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Password();
}
