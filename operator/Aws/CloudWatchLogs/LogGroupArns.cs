namespace SageMakerMonitorOperator.Aws.CloudWatchLogs;

/// <summary>The two forms of a log group's ARN.</summary>
public static class LogGroupArns
{
    private const string Everything = ":*";

    /// <summary>Without <c>:*</c>, as the tag operations and the Tagging API have it.</summary>
    public static string Trim(string arn) =>
        arn.EndsWith(Everything, StringComparison.Ordinal) ? arn[..^Everything.Length] : arn;

    public static string Of(string partition, string region, string accountId, string name) =>
        $"arn:{partition}:logs:{region}:{accountId}:log-group:{name}";
}
