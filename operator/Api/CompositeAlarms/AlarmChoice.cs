using SageMakerMonitorOperator.Api.Alarms;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.CompositeAlarms;

/// <summary>Says which alarm is meant.</summary>
public abstract record AlarmChoice
{
    /// <summary>An alarm of this namespace as an object; the composite alarm waits until it is on AWS.</summary>
    public AlarmReference? AlarmRef { get; init; }

    /// <summary>An alarm by its name on AWS, where it must exist.</summary>
    [Length(1, 255)]
    [Pattern(AlarmNames.Pattern)]
    public string? AlarmName { get; init; }

    internal static ValidationRule<T> OneOf<T>(string id)
        where T : AlarmChoice =>
        new(
            id,
            "[has(self.alarmRef), has(self.alarmName)].exists_one(x, x)",
            "exactly one of `alarmRef` and `alarmName` must be set",
            choice => (choice.AlarmRef is null) != (choice.AlarmName is null)
        );
}

/// <summary>Says which alarm is meant, and in which state.</summary>
public abstract record AlarmStateChoice : AlarmChoice
{
    /// <summary>The state of the alarm for which this is true. Unset means ALARM.</summary>
    [AlarmStateCondition]
    public string? State { get; init; }
}

/// <summary>The states that rules ask for, in CloudWatch's words.</summary>
public sealed class AlarmStateConditionAttribute()
    : AllowedValuesAttribute("ALARM", "OK", "INSUFFICIENT_DATA", "NOT ALARM", "NOT OK", "NOT INSUFFICIENT_DATA");
