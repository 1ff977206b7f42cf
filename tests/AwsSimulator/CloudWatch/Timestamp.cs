namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch;

internal static class Timestamp
{
    public static string Text(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'");
}
