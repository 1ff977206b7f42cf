using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SageMakerMonitorOperator.Api.Validation;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Credentials;
using SageMakerMonitorOperator.AwsSimulator;
using SageMakerMonitorOperator.AwsSimulator.GuardDuty;
using SageMakerMonitorOperator.Integration.Fixtures;
using SageMakerMonitorOperator.Integration.Kinds;
using SageMakerMonitorOperator.Integration.Kinds.Fields;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Integration.GuardDutyDetectors;

/// <summary>A Region has one detector: what the suite calls by a name gets a Region of its own.</summary>
internal sealed partial class GuardDutyDetectorDefinition : KindDefinition
{
    private const string TellsWhich = "says which one it is; another is another one";

    public override string Kind => "GuardDutyDetector";

    public override string? MotoLacks =>
        "Moto has neither tags of what is there nor publishing destinations, and not Regions enough";

    public override JsonObject Spec =>
        new()
        {
            ["deletionPolicy"] = "Delete",
            ["findingPublishingFrequency"] = "ONE_HOUR",
            ["features"] = new JsonArray(Feature("S3_DATA_EVENTS", "ENABLED")),
            ["filters"] = new JsonArray(Filter("low", 1)),
            ["publishingDestinations"] = new JsonArray(Destination("findings")),
        };

    public override JsonObject Change =>
        new()
        {
            ["findingPublishingFrequency"] = "FIFTEEN_MINUTES",
            ["features"] = new JsonArray(Feature("S3_DATA_EVENTS", "DISABLED")),
            ["filters"] = new JsonArray(Filter("noise", 1)),
            ["publishingDestinations"] = new JsonArray(Destination("others")),
        };

    public override IReadOnlyList<FieldDrift> Drifts => GuardDutyDetectorDrifts.All;

    public override IReadOnlyDictionary<string, string> WithoutDrift { get; } =
        new Dictionary<string, string>
        {
            ["features[].name"] = TellsWhich,
            ["features[].additionalConfiguration[].name"] = TellsWhich,
            ["publishingDestinations[].destinationType"] = TellsWhich,
        };

    public override IReadOnlyList<Violation> Validate(JsonElement resource) =>
        GuardDutyDetectorValidator.Instance.Validate(resource);

    public override string MarkOf(string awsName) => Region().IsMatch(awsName) ? awsName : RegionOf(awsName);

    public override JsonObject Fit(JsonObject spec, string awsName)
    {
        var fitting = spec.DeepClone().AsObject();
        var region = MarkOf((string?)fitting["name"] ?? awsName);
        fitting.Remove("name");
        fitting["region"] = region;
        foreach (var destination in fitting["publishingDestinations"] as JsonArray ?? [])
        {
            destination!["kmsKeyArn"] = KeyIn(region);
        }

        return fitting;
    }

    public override string? AwsNameIn(JsonObject spec) => (string?)spec["region"];

    public override async Task CreateAsStrangerAsync(Uri aws, string awsName, IReadOnlyDictionary<string, string> tags)
    {
        using var connections = new AwsConnectionFactory(new AwsClientOptions { EndpointUrl = aws });
        var stranger = connections.Connect(new AwsCredentials.Static("testing", "testing"), MarkOf(awsName));
        await stranger.GuardDuty.CreateDetectorAsync(
            new() { Enable = true, Tags = tags.Count == 0 ? null : tags },
            TestContext.Current.CancellationToken
        );
    }

    public override JsonObject Read(AwsSimulatorServer aws, string awsName) => Detectors(aws, awsName).Find()!;

    public override void Write(AwsSimulatorServer aws, string awsName, JsonObject members) =>
        Detectors(aws, awsName).Change(members).ShouldBeTrue();

    public override void WriteTags(AwsSimulatorServer aws, string awsName, IReadOnlyDictionary<string, string?> tags) =>
        Detectors(aws, awsName).ChangeTags(tags).ShouldBeTrue();

    public override void Delete(AwsSimulatorServer aws, string awsName) =>
        Detectors(aws, awsName).Remove().ShouldBeTrue();

    public DetectorStore Detectors(AwsSimulatorServer aws, string awsName) =>
        aws.GuardDuty.Detectors(Cluster.AccountId, MarkOf(awsName));

    public static JsonObject Filter(string name, int rank) =>
        new()
        {
            ["name"] = name,
            ["rank"] = rank,
            ["findingCriteria"] = new JsonObject
            {
                ["criterion"] = new JsonObject { ["severity"] = new JsonObject { ["lessThan"] = rank } },
            },
        };

    public static JsonObject Destination(string bucket) =>
        new()
        {
            ["destinationType"] = "S3",
            ["destinationArn"] = $"arn:aws:s3:::{bucket}/guardduty/",
            ["kmsKeyArn"] = KeyIn("us-east-1"),
        };

    public static JsonObject Feature(string name, string status) => new() { ["name"] = name, ["status"] = status };

    private static string KeyIn(string region) =>
        $"arn:aws:kms:{region}:{Cluster.AccountId}:key/1234abcd-12ab-34cd-56ef-1234567890ab";

    private static string RegionOf(string awsName) =>
        $"eu-{string.Concat(SHA256.HashData(Encoding.UTF8.GetBytes(awsName)).Take(16).Select(one => (char)('a' + one % 26)))}-1";

    [GeneratedRegex("^[a-z]{2,4}(-[a-z]+)+-[0-9]+$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Region();
}
