using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.CompositeAlarms;

/// <summary>True when so many of the alarms are in the state (AT_LEAST).</summary>
public sealed record AtLeast : IValidated<AtLeast>
{
    /// <summary>How many of the alarms.</summary>
    [RangeMinimum(1)]
    [RangeMaximum(100)]
    public int? Count { get; init; }

    /// <summary>How many of the alarms, in percent.</summary>
    [RangeMinimum(1)]
    [RangeMaximum(100)]
    public int? Percent { get; init; }

    /// <summary>The state in which the alarms must be. Unset means ALARM.</summary>
    [AlarmStateCondition]
    public string? State { get; init; }

    /// <summary>The alarms that are counted.</summary>
    [Items(MinItems = 1, MaxItems = 100)]
    public required IReadOnlyList<CountedAlarm> Alarms { get; init; }

    public static IReadOnlyList<ValidationRule<AtLeast>> Rules { get; } =
    [
        new(
            "at-least-one-of",
            "[has(self.count), has(self.percent)].exists_one(x, x)",
            "exactly one of `count` and `percent` must be set",
            atLeast => (atLeast.Count is null) != (atLeast.Percent is null)
        ),
        new(
            "at-least-count",
            "!has(self.count) || self.count <= size(self.alarms)",
            "`count` must not be greater than the number of `alarms`",
            atLeast => atLeast.Count is not { } count || count <= atLeast.Alarms.Count
        ),
    ];
}

/// <summary>An alarm that atLeast counts.</summary>
public sealed record CountedAlarm : AlarmChoice, IValidated<CountedAlarm>
{
    public static IReadOnlyList<ValidationRule<CountedAlarm>> Rules { get; } =
    [OneOf<CountedAlarm>("counted-alarm-one-of")];
}
