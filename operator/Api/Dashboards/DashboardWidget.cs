using System.Text.Json;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Dashboards;

/// <summary>One widget of a dashboard, on a grid that is 24 units wide.</summary>
public sealed record DashboardWidget : IValidated<DashboardWidget>
{
    /// <summary>What it shows: metric, text, log (a Logs Insights query), alarm (the states of alarms), explorer (metrics by tags) or custom (a Lambda function). For other types use bodyJson.</summary>
    [AllowedValues("metric", "text", "log", "alarm", "explorer", "custom")]
    public required string Type { get; init; }

    /// <summary>Units from the left, 0 to 23; with y. Unset means the next place that is free.</summary>
    [RangeMinimum(0)]
    [RangeMaximum(23)]
    public int? X { get; init; }

    /// <summary>Units from the top, 0 or more; with x. Unset means the next place that is free. Write "y" in quotes: many readers of YAML, kubectl among them, take a bare y for true.</summary>
    [RangeMinimum(0)]
    [RangeMaximum(int.MaxValue)]
    public int? Y { get; init; }

    /// <summary>Units wide, 1 to 24. Unset means 6.</summary>
    [RangeMinimum(1)]
    [RangeMaximum(24)]
    public int? Width { get; init; }

    /// <summary>Units high, 1 to 1000. Unset means 6.</summary>
    [RangeMinimum(1)]
    [RangeMaximum(1000)]
    public int? Height { get; init; }

    /// <summary>
    /// What CloudWatch takes for this type, passed on as it stands. Required are, for metric: region, and metrics or
    /// annotations.alarms; for text: markdown; for log: region and query; for alarm: alarms, 1 to 100 ARNs; for
    /// explorer: metrics and labels; for custom: endpoint, the ARN of the function.
    /// </summary>
    [AtomicMap]
    public required JsonElement Properties { get; init; }

    public static IReadOnlyList<ValidationRule<DashboardWidget>> Rules { get; } =
    [
        new(
            "widget-position",
            "has(self.x) == has(self.y)",
            "`x` and `y` must be set together or not at all",
            widget => (widget.X is null) == (widget.Y is null)
        ),
    ];
}
