using SageMakerMonitorOperator.Api.Alarms;
using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Reconcilers.Engine;

namespace SageMakerMonitorOperator.Reconcilers.Alarms;

/// <summary>What an alarm says of itself, for status.</summary>
internal static class AlarmReport
{
    private const int Longest = 1024;

    public static AlarmState? StateOf(Alarm? alarm) =>
        alarm is null
            ? null
            : new AlarmState
            {
                State = alarm.StateValue,
                Reason = Cut(alarm.StateReason),
                StateUpdatedAt = alarm.StateTransitionedTimestamp ?? alarm.StateUpdatedTimestamp,
            };

    /// <summary>A text of CloudWatch in the bounds of status.</summary>
    public static string? Cut(string? reason) => reason is null ? null : Shortened.To(Longest, reason);
}
