using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.MetricAlarms;

/// <summary>How the periods of an alarm lie in time (EvaluationWindow); exactly one.</summary>
public sealed record EvaluationWindow : IValidated<EvaluationWindow>
{
    /// <summary>Periods end at the time of evaluation, as they do without an evaluation window. Written as an empty object.</summary>
    public SlidingWindow? SlidingWindow { get; init; }

    /// <summary>Periods begin at whole minutes, hours, days or weeks of a time zone.</summary>
    public WallClockWindow? WallClockWindow { get; init; }

    public static IReadOnlyList<ValidationRule<EvaluationWindow>> Rules { get; } =
    [
        new(
            "window-one-of",
            "[has(self.slidingWindow), has(self.wallClockWindow)].exists_one(x, x)",
            "exactly one of `slidingWindow` and `wallClockWindow` must be set",
            window => (window.SlidingWindow is null) != (window.WallClockWindow is null)
        ),
    ];
}

/// <summary>Periods that end at the time of evaluation. Has no fields.</summary>
public sealed record SlidingWindow;

/// <summary>Periods that begin at whole units of a time zone's clock.</summary>
public sealed record WallClockWindow
{
    /// <summary>The time zone, such as Europe/Berlin or +02:00. Unset means UTC.</summary>
    [Length(1, 50)]
    public string? Timezone { get; init; }
}
