using System.Text.Json;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Dashboards;

/// <summary>What is on a dashboard (AWS: Dashboard Body Structure and Syntax).</summary>
[AtomicMap]
public sealed record DashboardBody : IValidated<DashboardBody>
{
    private const string Relative = "-P([0-9]+[YMWD])+(T([0-9]+[HMS])+)?|-PT([0-9]+[HMS])+";
    private const string Time =
        "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?(Z|[+-][0-9]{2}:?[0-9]{2})";

    /// <summary>Where the time range begins when the dashboard is opened: back from now, such as -PT6H or -P7D, or, with end, a time such as 2026-01-31T06:00:00Z. Unset means CloudWatch's default range.</summary>
    [Length(1, 64)]
    [Pattern("^(" + Relative + "|" + Time + ")$")]
    public string? Start { get; init; }

    /// <summary>Where the time range ends, a time such as 2026-01-31T18:00:00Z; with a start that is a time, only. Unset means now.</summary>
    [Length(1, 64)]
    [Pattern("^" + Time + "$")]
    public string? End { get; init; }

    /// <summary>The period of graphs: auto fits it to the time range, inherit keeps the period that each widget has.</summary>
    [AllowedValues("auto", "inherit")]
    public string? PeriodOverride { get; init; }

    /// <summary>Values that readers choose at the top of the dashboard, as CloudWatch takes them: objects with type (property or pattern), inputType (input, select or radio), id, and more; at most 25.</summary>
    [Items(MaxItems = 25)]
    public IReadOnlyList<JsonElement>? Variables { get; init; }

    /// <summary>The widgets, at most 500. Those without x and y are placed in the order in which they stand here.</summary>
    [Items(MaxItems = 500)]
    public required IReadOnlyList<DashboardWidget> Widgets { get; init; }

    public static IReadOnlyList<ValidationRule<DashboardBody>> Rules { get; } =
    [
        new(
            "dashboard-range",
            "has(self.start) ? has(self.end) != self.start.startsWith('-') : !has(self.end)",
            "`start` must be a time with `end`, and must count back from now, such as -PT6H, without; `end` may not be set alone",
            body => body.Start is null ? body.End is null : (body.End is null) == body.Start.StartsWith('-')
        ),
    ];
}
