using SageMakerMonitorOperator.AwsSimulator.Validation;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch.Rules;

/// <summary>PutCompositeAlarm's input (service model 2010-08-01; rules of its page of the API reference).</summary>
internal static class CompositeAlarmRules
{
    public static readonly RequestShape Request = new([
        .. AlarmMembers.Common,
        Member.Text("AlarmRule", 1, 10240).Required(),
        Member.Text("ActionsSuppressor", 1, 1600),
        Member.Whole("ActionsSuppressorWaitPeriod"),
        Member.Whole("ActionsSuppressorExtensionPeriod"),
    ]);

    public static readonly IReadOnlyList<Rule> All =
    [
        new(
            "AlarmRule must not contain leading or trailing whitespace or be null",
            alarm => alarm.Text("AlarmRule") is { } rule && rule.Length == rule.Trim().Length
        ),
        new(
            "The AlarmRule can have at most 500 elements.",
            alarm => AlarmRule.Parse(alarm.Text("AlarmRule")!).Elements <= 500
        ),
        new(
            "The AlarmRule can name at most 100 alarms.",
            alarm => AlarmRule.Parse(alarm.Text("AlarmRule")!).Alarms.Count <= 100
        ),
        // "WaitPeriod is required only when ActionsSuppressor is specified", and ExtensionPeriod likewise.
        new(
            "ActionsSuppressorWaitPeriod and ActionsSuppressor must be specified together.",
            alarm => alarm.Has("ActionsSuppressor") == alarm.Has("ActionsSuppressorWaitPeriod")
        ),
        new(
            "ActionsSuppressorExtensionPeriod and ActionsSuppressor must be specified together.",
            alarm => alarm.Has("ActionsSuppressor") == alarm.Has("ActionsSuppressorExtensionPeriod")
        ),
        new(
            "Suppression periods must not be negative.",
            alarm =>
                !(alarm.Whole("ActionsSuppressorWaitPeriod") < 0)
                && !(alarm.Whole("ActionsSuppressorExtensionPeriod") < 0)
        ),
    ];
}
