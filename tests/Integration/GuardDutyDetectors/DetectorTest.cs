using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.GuardDuty;
using SageMakerMonitorOperator.Integration.Kinds;
using SageMakerMonitorOperator.Integration.Kinds.Objects;
using SageMakerMonitorOperator.Integration.Kinds.Policies;

namespace SageMakerMonitorOperator.Integration.GuardDutyDetectors;

/// <summary>What the tests of detectors have in common.</summary>
public abstract class DetectorTest(KindCluster cluster) : KindPolicyTest(cluster)
{
    private protected const string Bucket = "arn:aws:s3:::findings/guardduty/";

    private protected Task OpenAsync() => OpenAsync("GuardDutyDetector");

    private protected DetectorStore Detector(string name) =>
        ((GuardDutyDetectorDefinition)Arena.Kind).Detectors(Arena.Aws, Arena.AwsName(name));

    private protected IEnumerable<string> Filters(string name) =>
        Detector(name).Find()!["filters"]!.AsObject().Select(filter => filter.Key);

    private protected string Message(string name) => Latest(name)!.Message("Ready");

    private protected static JsonObject SpecOf(params IReadOnlyList<string> filters) =>
        new()
        {
            ["filters"] = new JsonArray([
                .. filters.Select((filter, index) => GuardDutyDetectorDefinition.Filter(filter, index + 1)),
            ]),
        };

    /// <summary>Somebody adds a filter at the end, by hand.</summary>
    private protected void AddFilter(string name, string filter)
    {
        var filters = Detector(name).Find()!["filters"]!.DeepClone().AsObject();
        filters[filter] = new JsonObject
        {
            ["action"] = "ARCHIVE",
            ["rank"] = filters.Count + 1,
            ["criterion"] = new JsonObject { ["region"] = new JsonObject { ["equals"] = new JsonArray("x") } },
        };
        Detector(name).Change(new JsonObject { ["filters"] = filters }).ShouldBeTrue();
    }

    /// <summary>Somebody exports the findings, by hand.</summary>
    private protected void AddDestination(string name, string bucket)
    {
        var destination = new JsonObject
        {
            ["destinationArn"] = $"arn:aws:s3:::{bucket}",
            ["kmsKeyArn"] = "arn:aws:kms:eu-west-1:000000000000:key/theirs",
        };
        Detector(name)
            .Change(new JsonObject { ["publishingDestinations"] = new JsonObject { ["S3"] = destination } })
            .ShouldBeTrue();
    }
}
