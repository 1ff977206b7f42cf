using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace SageMakerMonitorOperator.Reconcilers.NotificationTopics;

/// <summary>
/// What tells the subscriptions of a topic from each other, in status.owned and in drift: protocol and endpoint, the
/// endpoint as its hash where it comes from a Secret. SNS never shows the password of a URL again, so it is no part of it.
/// </summary>
internal static partial class SubscriptionId
{
    /// <summary>What status.owned calls subscriptions.</summary>
    public const string PartType = "Subscription";

    public static string Of(string protocol, string endpoint, bool isSecret) =>
        isSecret ? Hashed(protocol, endpoint) : $"{protocol}:{Masked(endpoint)}";

    /// <summary>Both forms: an endpoint may have moved into a Secret since it was recorded.</summary>
    public static IReadOnlyList<string> AllOf(string protocol, string endpoint) =>
        [Of(protocol, endpoint, isSecret: false), Of(protocol, endpoint, isSecret: true)];

    public static string Masked(string endpoint) => Password().Replace(endpoint, "${user}****@");

    private static string Hashed(string protocol, string endpoint) =>
        $"{protocol}:sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Masked(endpoint))))}";

    [GeneratedRegex("^(?<user>https?://[^/@:]*:)[^/@]*@", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Password();
}
