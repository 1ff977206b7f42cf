using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.Validation;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch.AnomalyDetectors;

/// <summary>One version of a detector. It has no name on AWS: what it watches takes the name's place, and no ARN: ours is for
/// the journal.</summary>
internal sealed record Detector(string Name, string Arn) : TaggedResource(Name, Arn)
{
    private static readonly string[] Single = ["Namespace", "MetricName", "Dimensions", "Stat"];

    /// <summary>The parameters of the last put, defaults filled in. Never changed in place.</summary>
    public required JsonObject Configuration { get; init; }

    public string State { get; init; } = "PENDING_TRAINING";

    public bool IsMath => Configuration.Has("MetricMathAnomalyDetector");

    public bool IsOf(string? @namespace, string? metricName) =>
        Configuration.Structure("SingleMetricAnomalyDetector") is { } single
        && (@namespace is null || single.Text("Namespace") == @namespace)
        && (metricName is null || single.Text("MetricName") == metricName);

    /// <summary>As DescribeAnomalyDetectors shows it. The deprecated members are still there for a single metric.</summary>
    public JsonObject Describe()
    {
        var described = (JsonObject)Configuration.DeepClone();
        described["AnomalyDetectorId"] = DetectorIdentity.Id(Name);
        described["StateValue"] = State;
        if (Configuration.Structure("SingleMetricAnomalyDetector") is { } single)
        {
            foreach (var member in Single)
            {
                described[member] = single[member]?.DeepClone();
            }
        }

        return described;
    }
}
