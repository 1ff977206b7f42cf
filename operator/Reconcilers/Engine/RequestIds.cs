using System.Text.RegularExpressions;
using SageMakerMonitorOperator.Kubernetes.Model;

namespace SageMakerMonitorOperator.Reconcilers.Engine;

/// <summary>
/// Every retry has a request id of its own; a status write for each would be a write storm in an outage. So the id of
/// the first failure stays.
/// </summary>
internal static partial class RequestIds
{
    /// <summary>True when the two say the same, whatever request ids they name.</summary>
    public static bool SameBut(Condition? old, Statement statement) =>
        old is not null
        && old.Status == statement.Status
        && old.Reason == statement.Reason
        && RequestId().Replace(old.Message, "") == RequestId().Replace(statement.Message, "");

    /// <summary>The text for an event: equal ones are one event with a count only as long as no request id differs.</summary>
    public static string Without(string text) =>
        RequestId().Replace(text, "").Replace(", )", ")", StringComparison.Ordinal);

    [GeneratedRegex("request id:? [A-Za-z0-9-]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RequestId();
}
