using System.Text.RegularExpressions;
using static SageMakerMonitorOperator.AwsSimulator.CloudWatchLogs.LogsErrors;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatchLogs.Rules;

/// <summary>What a log group may be, beyond the shape of the requests.</summary>
internal static partial class LogGroupRules
{
    private static readonly int[] Retentions =
    [
        1,
        3,
        5,
        7,
        14,
        30,
        60,
        90,
        120,
        150,
        180,
        365,
        400,
        545,
        731,
        1096,
        1827,
        2192,
        2557,
        2922,
        3288,
        3653,
    ];

    // "Log group names can't start with the string aws/" (API reference, CreateLogGroup)
    public static void CheckName(string name) =>
        Expect(!name.StartsWith("aws/", StringComparison.Ordinal), "Log group names cannot start with aws/.");

    public static void CheckRetention(int days) =>
        Expect(
            Retentions.Contains(days),
            $"1 validation error detected: Value '{days}' at 'retentionInDays' failed to satisfy constraint: "
                + $"Member must satisfy enum value set: [{string.Join(", ", Retentions)}]"
        );

    public static void CheckKey(LogStore store, string groupArn, string key) =>
        Expect(
            Key().IsMatch(key) && store.CanUse(key),
            $"The specified KMS key does not exist or is not allowed to be used with LogGroup '{groupArn}'"
        );

    // "Specify the KMS key ARN … key/key-ID": neither an alias nor an id alone.
    [GeneratedRegex(
        @"^arn:aws[a-z\-]*:kms:[-a-z0-9]+:[0-9]{12}:key/[-a-zA-Z0-9]+\z",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Key();
}
