namespace SageMakerMonitorOperator.AwsSimulator.Tests.CloudWatch;

public abstract class CompositeAlarmTest : SimulatorTest
{
    private protected Task<Answer> CompositeAsync(
        string name,
        string rule,
        params (string Name, string Value)[] fields
    ) => Client.CloudWatchAsync("PutCompositeAlarm", [("AlarmName", name), ("AlarmRule", rule), .. fields]);

    private protected Task<Answer> SuppressedAsync(string name, string by) =>
        CompositeAsync(
            name,
            "FALSE",
            ("ActionsSuppressor", by),
            ("ActionsSuppressorWaitPeriod", "10"),
            ("ActionsSuppressorExtensionPeriod", "20")
        );

    private protected Task<Answer> LogAlarmAsync(string name) =>
        Client.CloudWatchAsync(
            "PutLogAlarm",
            ("AlarmName", name),
            ("ScheduledQueryConfiguration.QueryString", "fields @message"),
            ("QueryResultsToEvaluate", "1"),
            ("QueryResultsToAlarm", "1"),
            ("Threshold", "1"),
            ("ComparisonOperator", "GreaterThanThreshold")
        );

    private protected Task<Answer> DescribeAsync(params string[] types) =>
        Client.CloudWatchAsync("DescribeAlarms", AwsQueryClient.List("AlarmTypes", types));
}
