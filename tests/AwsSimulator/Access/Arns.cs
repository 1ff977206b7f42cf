namespace SageMakerMonitorOperator.AwsSimulator.Access;

/// <summary><c>arn:partition:service:region:account:resource</c>.</summary>
internal static class Arns
{
    public const int Parts = 6;

    public static bool IsArn(string text) =>
        text.StartsWith("arn:", StringComparison.Ordinal) && text.Split(':').Length >= Parts;

    public static string PartitionOf(string arn) => arn.Split(':')[1];

    public static string AccountOf(string arn) => arn.Split(':')[4];
}
