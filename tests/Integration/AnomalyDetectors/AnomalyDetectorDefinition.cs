using System.Text.Json;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Api.Validation;
using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.AwsSimulator;
using SageMakerMonitorOperator.AwsSimulator.CloudWatch.AnomalyDetectors;
using SageMakerMonitorOperator.Integration.Fixtures;
using SageMakerMonitorOperator.Integration.Kinds;
using SageMakerMonitorOperator.Integration.Kinds.Fields;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Integration.AnomalyDetectors;

/// <summary>Detectors have no names: what the suite calls them is the name of the metric that each watches for itself.</summary>
internal sealed class AnomalyDetectorDefinition : KindDefinition
{
    private const string Identity = "is what the detector is found by";

    public override string Kind => "AnomalyDetector";

    public override string? MotoLacks => "Moto has no anomaly detectors";

    public override bool HasTags => false;

    public override JsonObject Spec =>
        new()
        {
            ["singleMetric"] = new JsonObject
            {
                ["namespace"] = "AWS/SageMaker",
                ["metricName"] = "Invocations",
                ["stat"] = "Sum",
            },
        };

    public override JsonObject Change =>
        new() { ["metricCharacteristics"] = new JsonObject { ["periodicSpikes"] = true } };

    public override IReadOnlyList<FieldDrift> Drifts { get; } =
    [
        Range("startTime", "StartTime", "2026-01-01T00:00:00Z"),
        Range("endTime", "EndTime", "2026-12-31T00:00:00Z"),
        new(
            "configuration.metricTimezone",
            detector => Configuration(detector, training => training["MetricTimezone"] = "Asia/Tokyo")
        )
        {
            // Unset, it becomes UTC, which is what AWS takes where there is none: the same in other words.
            IsManagedWhenUnset = false,
        },
        new(
            "metricCharacteristics.periodicSpikes",
            detector => new JsonObject
            {
                ["MetricCharacteristics"] = new JsonObject
                {
                    ["PeriodicSpikes"] =
                        (string?)detector["MetricCharacteristics"]?["PeriodicSpikes"] == "true" ? "false" : "true",
                },
            }
        ),
    ];

    public override IReadOnlyDictionary<string, string> WithoutDrift { get; } =
        new[]
        {
            "singleMetric.namespace",
            "singleMetric.metricName",
            "singleMetric.dimensions",
            "singleMetric.stat",
            "singleMetric.accountId",
            "metricMath.metricDataQueries[].id",
            "metricMath.metricDataQueries[].expression",
            "metricMath.metricDataQueries[].metricStat.metric.namespace",
            "metricMath.metricDataQueries[].metricStat.metric.metricName",
            "metricMath.metricDataQueries[].metricStat.metric.dimensions",
            "metricMath.metricDataQueries[].metricStat.periodSeconds",
            "metricMath.metricDataQueries[].metricStat.stat",
            "metricMath.metricDataQueries[].metricStat.unit",
            "metricMath.metricDataQueries[].label",
            "metricMath.metricDataQueries[].returnData",
            "metricMath.metricDataQueries[].periodSeconds",
            "metricMath.metricDataQueries[].accountId",
        }.ToDictionary(path => path, _ => Identity);

    public override IReadOnlyList<Violation> Validate(JsonElement resource) =>
        AnomalyDetectorValidator.Instance.Validate(resource);

    public override JsonObject Fit(JsonObject spec, string awsName)
    {
        var fitting = spec.DeepClone().AsObject();
        fitting.Remove("tags");
        Metric(fitting)!["metricName"] = (string?)fitting["name"] ?? awsName;
        fitting.Remove("name");
        return fitting;
    }

    public override string? AwsNameIn(JsonObject spec) => (string?)Metric(spec)?["metricName"];

    // A sweep lists all detectors and names none.
    public override string ReadMark(JsonObject spec, string awsName) =>
        spec["metricMath"] is null ? AnomalyDetectorTypes.SingleMetric : AnomalyDetectorTypes.MetricMath;

    public override async Task CreateAsStrangerAsync(Uri aws, string awsName, IReadOnlyDictionary<string, string> tags)
    {
        using var stranger = new AwsBackdoor(aws);
        await stranger.PutAsync(
            new PutAnomalyDetectorRequest
            {
                SingleMetricAnomalyDetector = new()
                {
                    Namespace = "AWS/SageMaker",
                    MetricName = awsName,
                    Stat = "Sum",
                },
                Configuration = new() { MetricTimezone = "Asia/Tokyo" },
            }
        );
    }

    public override JsonObject Read(AwsSimulatorServer aws, string awsName) => Detectors(aws).Find(Name(awsName))!;

    public override void Write(AwsSimulatorServer aws, string awsName, JsonObject members) =>
        Detectors(aws).Change(Name(awsName), members).ShouldBeTrue();

    public override void WriteTags(AwsSimulatorServer aws, string awsName, IReadOnlyDictionary<string, string?> tags) =>
        throw new NotSupportedException("Detectors have no tags.");

    public override void Delete(AwsSimulatorServer aws, string awsName) =>
        Detectors(aws).Remove(Name(awsName)).ShouldBeTrue();

    private static DetectorStore Detectors(AwsSimulatorServer aws) =>
        aws.CloudWatch.AnomalyDetectors(Cluster.AccountId, "us-east-1");

    private static string Name(string awsName) => $"Sum AWS/SageMaker/{awsName}";

    private static JsonNode? Metric(JsonObject spec) =>
        spec["singleMetric"]
        ?? (spec["metricMath"]?["metricDataQueries"] as JsonArray ?? [])
            .Select(query => query!["metricStat"]?["metric"])
            .FirstOrDefault(metric => metric is not null);

    private static FieldDrift Range(string field, string member, string value) =>
        new(
            $"configuration.excludedTimeRanges[].{field}",
            detector =>
                Configuration(
                    detector,
                    training =>
                    {
                        if (training["ExcludedTimeRanges"] is JsonArray { Count: > 0 } ranges)
                        {
                            ranges[0]![member] = value;
                        }
                        else
                        {
                            training["ExcludedTimeRanges"] = new JsonArray(
                                new JsonObject
                                {
                                    ["StartTime"] = "2026-02-01T00:00:00Z",
                                    ["EndTime"] = "2026-02-02T00:00:00Z",
                                }
                            );
                        }
                    }
                )
        )
        {
            Told = "configuration.excludedTimeRanges",
        };

    private static JsonObject Configuration(JsonObject detector, Action<JsonNode> change)
    {
        var training = detector["Configuration"]!.DeepClone();
        change(training);
        return new JsonObject { ["Configuration"] = training };
    }
}
