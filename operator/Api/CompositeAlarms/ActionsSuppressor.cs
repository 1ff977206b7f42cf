using SageMakerMonitorOperator.Api.Alarms;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.CompositeAlarms;

/// <summary>An alarm of the same account and Region that keeps the actions of a composite alarm from being taken, such as one for maintenance.</summary>
public sealed record ActionsSuppressor : IValidated<ActionsSuppressor>
{
    /// <summary>The alarm as an object of this namespace; the composite alarm waits until it is on AWS.</summary>
    public AlarmReference? AlarmRef { get; init; }

    /// <summary>The alarm by its name on AWS, where it must exist.</summary>
    [Length(1, 255)]
    [Pattern(AlarmNames.Pattern)]
    public string? AlarmName { get; init; }

    /// <summary>The alarm by its ARN; it must exist on AWS.</summary>
    [Length(1, 1600)]
    [Pattern("^arn:[A-Za-z0-9-]+:cloudwatch:[a-z0-9-]+:[0-9]{12}:alarm:.+$")]
    public string? Arn { get; init; }

    /// <summary>Seconds that the composite alarm waits for the suppressor to go to ALARM before it takes its actions.</summary>
    [RangeMinimum(0)]
    [RangeMaximum(int.MaxValue)]
    public required int WaitPeriodSeconds { get; init; }

    /// <summary>Seconds that the composite alarm waits after the suppressor left ALARM before it takes its actions.</summary>
    [RangeMinimum(0)]
    [RangeMaximum(int.MaxValue)]
    public required int ExtensionPeriodSeconds { get; init; }

    public static IReadOnlyList<ValidationRule<ActionsSuppressor>> Rules { get; } =
    [
        new(
            "suppressor-one-of",
            "[has(self.alarmRef), has(self.alarmName), has(self.arn)].exists_one(x, x)",
            "exactly one of `alarmRef`, `alarmName` and `arn` must be set",
            suppressor =>
                new object?[] { suppressor.AlarmRef, suppressor.AlarmName, suppressor.Arn }.Count(x => x is not null)
                == 1
        ),
    ];
}
