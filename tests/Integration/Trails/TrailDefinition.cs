using System.Text.Json;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Api.Validation;
using SageMakerMonitorOperator.Aws.CloudTrail;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Credentials;
using SageMakerMonitorOperator.AwsSimulator;
using SageMakerMonitorOperator.AwsSimulator.CloudTrail;
using SageMakerMonitorOperator.Integration.Fixtures;
using SageMakerMonitorOperator.Integration.Kinds;
using SageMakerMonitorOperator.Integration.Kinds.Fields;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Integration.Trails;

internal sealed class TrailDefinition : KindDefinition
{
    private const string NeedsAnother = "takes another object, of which the suite knows nothing: Trails/ReferenceTests";

    public override string Kind => "Trail";

    public override JsonObject Spec =>
        new()
        {
            ["s3BucketName"] = TrailSurroundings.Bucket,
            ["presets"] = new JsonArray("SageMakerManagement", "SageMakerInferenceDataEvents"),
            ["insightSelectors"] = new JsonArray(new JsonObject { ["insightType"] = "ApiCallRateInsight" }),
        };

    public override JsonObject Change =>
        new()
        {
            ["enableLogFileValidation"] = true,
            ["presets"] = new JsonArray("SageMakerManagement", "SageMakerMlflow"),
            ["insightSelectors"] = new JsonArray(new JsonObject { ["insightType"] = "ApiErrorRateInsight" }),
            ["logging"] = "Disabled",
        };

    public override string NameOnAws(string name) => $"named.{name}";

    public override IReadOnlyList<FieldDrift> Drifts => TrailDrifts.All;

    public override IReadOnlyDictionary<string, string> WithoutSample { get; } =
        new Dictionary<string, string>
        {
            ["snsTopic.topicRef"] = NeedsAnother,
            ["snsTopic.topicRef.name"] = NeedsAnother,
            ["cloudWatchLogs.logGroupRef"] = NeedsAnother,
            ["cloudWatchLogs.logGroupRef.name"] = NeedsAnother,
        };

    public override Task PrepareAsync(Uri aws) => TrailSurroundings.MakeAsync(aws);

    // What is not said otherwise stays, and the suite's deletions are about what goes.
    public override JsonObject Fit(JsonObject spec, string awsName)
    {
        var fitting = spec.DeepClone().AsObject();
        fitting.TryAdd("deletionPolicy", "Delete");
        return fitting;
    }

    public override IReadOnlyList<Violation> Validate(JsonElement resource) =>
        TrailValidator.Instance.Validate(resource);

    public override async Task CreateAsStrangerAsync(Uri aws, string awsName, IReadOnlyDictionary<string, string> tags)
    {
        using var connections = new AwsConnectionFactory(new AwsClientOptions { EndpointUrl = aws });
        var stranger = connections.Connect(
            new AwsCredentials.Static(AwsBackdoor.Stranger, AwsBackdoor.Stranger),
            "us-east-1"
        );
        await stranger.CloudTrail.CreateTrailAsync(
            new CreateTrailRequest
            {
                Name = awsName,
                S3BucketName = TrailSurroundings.Bucket,
                TagsList = [.. tags.Select(tag => new Tag(tag.Key, tag.Value))],
            },
            TestContext.Current.CancellationToken
        );
    }

    public override JsonObject Read(AwsSimulatorServer aws, string awsName) => Trails(aws).Find(awsName)!;

    public override void Write(AwsSimulatorServer aws, string awsName, JsonObject members) =>
        Trails(aws).Change(awsName, members).ShouldBeTrue();

    public override void WriteTags(AwsSimulatorServer aws, string awsName, IReadOnlyDictionary<string, string?> tags) =>
        Trails(aws).ChangeTags(awsName, tags).ShouldBeTrue();

    public override void Delete(AwsSimulatorServer aws, string awsName) => Trails(aws).Remove(awsName).ShouldBeTrue();

    public static TrailStore Trails(AwsSimulatorServer aws) => aws.CloudTrail.Trails(Cluster.AccountId, "us-east-1");
}
