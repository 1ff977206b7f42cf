using SageMakerMonitorOperator.Api.Alarms;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.AlarmMuteRules;

/// <summary>An alarm that is muted: an object of this API, or any alarm by its name on AWS.</summary>
public sealed record MuteTarget : IValidated<MuteTarget>
{
    /// <summary>A MetricAlarm or CompositeAlarm in the same namespace; the rule waits until that alarm has an ARN.</summary>
    public AlarmReference? AlarmRef { get; init; }

    /// <summary>Name on AWS of an alarm in the rule's account and Region; the rule waits until there is one.</summary>
    [Length(1, 255)]
    [Pattern(@"^[^\x00-\x1F\x7F]+$")]
    public string? AlarmName { get; init; }

    /// <summary>What alarmRef names. AWS lets an alarm go that a mute rule still names.</summary>
    public LocalObject? Alarm => AlarmRef is null ? null : AlarmRef.Target with { IsHeld = false };

    public static IReadOnlyList<ValidationRule<MuteTarget>> Rules { get; } =
    [
        new(
            "mute-target-one-of",
            "[has(self.alarmRef), has(self.alarmName)].exists_one(x, x)",
            "exactly one of `alarmRef` and `alarmName` must be set",
            target => (target.AlarmRef is null) != (target.AlarmName is null)
        ),
    ];
}
