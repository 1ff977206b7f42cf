using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Validation;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch.AnomalyDetectors;

/// <summary>What a detector watches as text, whatever the order in which it came: two puts with the same text are about one
/// detector.</summary>
internal static class DetectorIdentity
{
    public static string Of(JsonObject request) =>
        request.Structure("SingleMetricAnomalyDetector") is { } single
            ? Join(single.Text("Stat"), Account(single), Metric(single))
            : string.Join(
                "; ",
                request
                    .Structure("MetricMathAnomalyDetector")!
                    .Structures("MetricDataQueries")
                    .OrderBy(query => query.Text("Id"), StringComparer.Ordinal)
                    .Select(Query)
            );

    public static string Id(string identity) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity)))[..32];

    // A label is for people.
    private static string Query(JsonObject query) =>
        Join(
            $"{query.Text("Id")} =",
            query.Structure("MetricStat") is { } stat
                ? Join(
                    Metric(stat.Structure("Metric")!),
                    stat.Text("Stat"),
                    $"{stat.Text("Period")}s",
                    stat.Text("Unit")
                )
                : query.Text("Expression"),
            query.Text("Period") is { } period ? $"period={period}s" : null,
            Account(query),
            query.Text("ReturnData") is "false" ? null : "returned"
        );

    private static string Metric(JsonObject metric)
    {
        var dimensions = metric
            .Structures("Dimensions")
            .Select(dimension => $"{dimension.Text("Name")}={dimension.Text("Value")}")
            .Order(StringComparer.Ordinal)
            .ToList();
        return $"{metric.Text("Namespace")}/{metric.Text("MetricName")}"
            + (dimensions.Count == 0 ? "" : $"{{{string.Join(',', dimensions)}}}");
    }

    private static string? Account(JsonObject member) => member.Text("AccountId") is { } id ? $"account={id}" : null;

    private static string Join(params string?[] parts) => string.Join(' ', parts.OfType<string>());
}
