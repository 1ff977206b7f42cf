namespace SageMakerMonitorOperator.Aws.CloudWatchLogs;

public static class LogGroupClasses
{
    public const string Standard = "STANDARD";
    public const string InfrequentAccess = "INFREQUENT_ACCESS";

    /// <summary>Of Lambda's logs on their way elsewhere; keeps them for its own time, whatever the retention.</summary>
    public const string Delivery = "DELIVERY";
}
