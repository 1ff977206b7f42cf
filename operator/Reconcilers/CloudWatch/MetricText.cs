using System.Globalization;
using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Reconcilers.Planning;

namespace SageMakerMonitorOperator.Reconcilers.CloudWatch;

/// <summary>The normal form of what alarms and anomaly detectors watch.</summary>
internal static class MetricText
{
    public static string? Dimensions(IEnumerable<Dimension>? dimensions) =>
        Canonical.Set(
            (dimensions ?? []).Select(dimension =>
                $"{Canonical.Quoted(dimension.Name)}={Canonical.Quoted(dimension.Value)}"
            )
        );

    public static string Query(MetricDataQuery query) =>
        Join(
            Part("expression", Canonical.Quoted(query.Expression)),
            Part("metricStat", query.MetricStat is { } stat ? Stat(stat) : null),
            Part("label", Canonical.Quoted(query.Label)),
            Part("periodSeconds", Number(query.Period)),
            Part("accountId", Canonical.Quoted(query.AccountId)),
            Part("returnData", query.ReturnData == false ? "false" : "true")
        );

    public static string? Part(string name, string? value) => value is null ? null : $"{name}: {value}";

    public static string Join(params IEnumerable<string?> parts) => string.Join(", ", parts.OfType<string>());

    private static string Stat(MetricStat stat) =>
        Join(
            Part("namespace", Canonical.Quoted(stat.Metric?.Namespace)),
            Part("metricName", Canonical.Quoted(stat.Metric?.MetricName)),
            Part("dimensions", Dimensions(stat.Metric?.Dimensions)),
            Part("periodSeconds", Number(stat.Period)),
            Part("stat", StatisticText.Canonical(Canonical.Text(stat.Stat))),
            Part("unit", Canonical.Text(stat.Unit))
        );

    private static string? Number(int? value) => value?.ToString(CultureInfo.InvariantCulture);
}
