using SageMakerMonitorOperator.AwsSimulator.Validation;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch.Rules;

/// <summary>Members that several operations share (service model 2010-08-01).</summary>
internal static class AlarmMembers
{
    public static readonly string[] States = ["INSUFFICIENT_DATA", "ALARM", "OK"];

    public static readonly string[] Comparisons =
    [
        "GreaterThanOrEqualToThreshold",
        "GreaterThanThreshold",
        "LessThanThreshold",
        "LessThanOrEqualToThreshold",
        "LessThanLowerOrGreaterThanUpperThreshold",
        "LessThanLowerThreshold",
        "GreaterThanUpperThreshold",
    ];

    public static readonly Member Tags = Member.Structures(
        "Tags",
        [Member.Text("Key", 1, 128).Required(), Member.Text("Value", 0, 256).Required()]
    );

    public static readonly Member ResourceArn = Member.Text("ResourceARN", 1, 1024).Required();

    // "can't contain ASCII control characters" (PutMetricAlarm, AlarmName)
    public static readonly Member NewName = Member.Text("AlarmName", 1, 255, @"[^\x00-\x1F\x7F]*").Required();

    public static readonly Member Name = Member.Text("AlarmName", 1, 255).Required();

    public static readonly Member Names = Member.Texts("AlarmNames", 1, 255, items: 100);

    /// <summary>What every put of an alarm takes.</summary>
    public static readonly Member[] Common =
    [
        NewName,
        Member.Text("AlarmDescription", 0, 1024),
        Member.Flag("ActionsEnabled"),
        Member.Texts("OKActions", 1, 1024, items: 5),
        Member.Texts("AlarmActions", 1, 1024, items: 5),
        Member.Texts("InsufficientDataActions", 1, 1024, items: 5),
        Tags,
    ];
}
