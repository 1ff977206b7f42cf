using System.Globalization;
using SageMakerMonitorOperator.Api.MetricAlarms;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.AnomalyDetectors;

/// <summary>A metric math expression (MetricMathAnomalyDetector).</summary>
public sealed record MetricMath : IValidated<MetricMath>
{
    /// <summary>Metrics and expressions, of which exactly one has returnData true: the one that the model is made of.</summary>
    [Items(MinItems = 1, MaxItems = 20)]
    [ListMap("id")]
    public required IReadOnlyList<MetricDataQuery> MetricDataQueries { get; init; }

    /// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricMathAnomalyDetector.html</summary>
    public static IReadOnlyList<ValidationRule<MetricMath>> Rules { get; } =
    [
        new(
            "detector-return-data",
            "self.metricDataQueries.exists_one(q, has(q.returnData) && q.returnData)",
            "`metricDataQueries` must have exactly one query with `returnData` true",
            math => math.MetricDataQueries.Count(query => query.ReturnData == true) == 1
        ),
    ];

    /// <summary>Equal for equal queries in any order, and for no others.</summary>
    internal string ToText() =>
        string.Join("; ", MetricDataQueries.OrderBy(query => query.Id, StringComparer.Ordinal).Select(ToText));

    private static string ToText(MetricDataQuery query) =>
        DetectorName.Join(
            $"{query.Id} =",
            query.MetricStat is { } stat
                ? DetectorName.Join(
                    DetectorName.Metric(stat.Metric.Namespace, stat.Metric.MetricName, stat.Metric.Dimensions),
                    DetectorName.Word(stat.Stat),
                    Seconds(stat.PeriodSeconds),
                    stat.Unit
                )
                : Quoted(query.Expression),
            Named("period", query.PeriodSeconds is { } period ? Seconds(period) : null),
            DetectorName.Account(query.AccountId),
            Named("label", Quoted(query.Label)),
            query.ReturnData switch
            {
                true => "(returned)",
                false => "(not returned)",
                null => null,
            }
        );

    // What is not valid has a name all the same.
    private static string? Quoted(string? text) => text is null ? null : DetectorName.Quoted(text);

    private static string Seconds(int period) => period.ToString(CultureInfo.InvariantCulture) + "s";

    private static string? Named(string name, string? value) => value is null ? null : $"{name}={value}";
}
