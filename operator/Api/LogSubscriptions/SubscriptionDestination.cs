namespace SageMakerMonitorOperator.Api.LogSubscriptions;

/// <summary>What CloudWatch Logs sends log events to, by the ARN.</summary>
public static class SubscriptionDestination
{
    public const string Kinesis = "kinesis";
    public const string Firehose = "firehose";
    public const string Lambda = "lambda";

    internal const string Pattern =
        "^arn:[a-z0-9-]+:("
        + "kinesis:[a-z0-9-]+:[0-9]{12}:stream/[A-Za-z0-9_.-]+"
        + "|firehose:[a-z0-9-]+:[0-9]{12}:deliverystream/[A-Za-z0-9_.-]+"
        + @"|lambda:[a-z0-9-]+:[0-9]{12}:function:[A-Za-z0-9_-]+(:[A-Za-z0-9_\$-]+)?"
        + "|logs:[a-z0-9-]+:[0-9]{12}:destination:[^:*]+)$";

    /// <summary>The third part, such as kinesis.</summary>
    public static string ServiceOf(string arn) => Part(arn, 2);

    public static string RegionOf(string arn) => Part(arn, 3);

    public static string AccountOf(string arn) => Part(arn, 4);

    /// <summary>It may belong to another account than the log group.</summary>
    public static bool MayBeForeign(string arn) => ServiceOf(arn) == "logs";

    /// <summary>It takes a role that lets CloudWatch Logs write there.</summary>
    internal static bool NeedsRole(string arn) => ServiceOf(arn) is Kinesis or Firehose;

    private static string Part(string arn, int index) =>
        arn.Split(':') is var parts && index < parts.Length ? parts[index] : "";
}
