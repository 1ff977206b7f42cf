using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.MetricAlarms;

/// <summary>One metric or expression of a metric math alarm (MetricDataQuery).</summary>
public sealed record MetricDataQuery : IValidated<MetricDataQuery>
{
    /// <summary>Name of this result in expressions: letters, digits and underscore, starting with a lower-case letter; unique in the alarm.</summary>
    [Length(1, 255)]
    [Pattern("^[a-z][A-Za-z0-9_]*$")]
    public required string Id { get; init; }

    /// <summary>A metric math expression over the other ids, or a Metrics Insights query. SEARCH is not allowed in alarms.</summary>
    [Length(1, 2048)]
    public string? Expression { get; init; }

    /// <summary>The metric to read.</summary>
    public MetricStat? MetricStat { get; init; }

    /// <summary>A label for people.</summary>
    [Length(1, 1024)]
    public string? Label { get; init; }

    /// <summary>True on exactly one query of the alarm: the one that is compared with the threshold. Unset means false, as the alarm compares one result only.</summary>
    public bool? ReturnData { get; init; }

    /// <summary>Seconds per data point of the expression: 1, 5, 10, 20, 30 or a multiple of 60.</summary>
    [RangeMinimum(1)]
    [RangeMaximum(604800)]
    public int? PeriodSeconds { get; init; }

    /// <summary>The account that the metric is in, for cross-account observability; twelve digits.</summary>
    [Length(1, 255)]
    public string? AccountId { get; init; }

    public static IReadOnlyList<ValidationRule<MetricDataQuery>> Rules { get; } =
    [
        new(
            "query-one-of",
            "[has(self.expression), has(self.metricStat)].exists_one(x, x)",
            "exactly one of `expression` and `metricStat` must be set",
            query => (query.Expression is null) != (query.MetricStat is null)
        ),
        new(
            "query-period",
            "!has(self.periodSeconds) || self.periodSeconds in [1, 5, 10, 20, 30] || self.periodSeconds % 60 == 0",
            "`periodSeconds` must be 1, 5, 10, 20, 30 or a multiple of 60",
            query => query.PeriodSeconds is not { } period || Periods.IsHighResolution(period)
        ),
        new(
            "query-no-search",
            "!has(self.expression) || !self.expression.matches('(?i)\\\\bSEARCH\\\\s*\\\\(')",
            "`expression` must not use SEARCH, which CloudWatch does not allow in alarms",
            query => query.Expression is null || !Expressions.UsesSearch(query.Expression)
        ),
    ];
}
