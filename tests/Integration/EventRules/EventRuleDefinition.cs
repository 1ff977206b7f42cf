using System.Text.Json;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Api.Validation;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Credentials;
using SageMakerMonitorOperator.Aws.EventBridge;
using SageMakerMonitorOperator.AwsSimulator;
using SageMakerMonitorOperator.AwsSimulator.EventBridge;
using SageMakerMonitorOperator.Integration.Fixtures;
using SageMakerMonitorOperator.Integration.Kinds;
using SageMakerMonitorOperator.Integration.Kinds.Fields;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Integration.EventRules;

internal sealed class EventRuleDefinition : KindDefinition
{
    private const string WaitsForTopics = "waits for a topic, of which the suite makes none: EventRules/TargetTests";
    private const string NotOnAws = "is not on AWS";

    public override string Kind => "EventRule";

    public override JsonObject Spec =>
        new()
        {
            ["preset"] = new JsonObject { ["name"] = "TrainingJobs", ["statuses"] = new JsonArray("Failed") },
            ["targets"] = new JsonArray(Queue("archive", "jobs"), Queue("second", "more")),
        };

    public override JsonObject Change =>
        new()
        {
            ["description"] = "Jobs that failed",
            ["targets"] = new JsonArray(Queue("archive", "others"), Queue("third", "more")),
        };

    public override string NameOnAws(string name) => $"named.{name}";

    public override IReadOnlyList<FieldDrift> Drifts => EventRuleDrifts.All;

    public override IReadOnlyDictionary<string, string> WithoutSample { get; } =
        new Dictionary<string, string>
        {
            ["targets[].topicRef"] = WaitsForTopics,
            ["targets[].topicRef.name"] = WaitsForTopics,
        };

    public override IReadOnlyDictionary<string, string> WithoutDrift { get; } =
        new Dictionary<string, string>
        {
            ["eventBusName"] = "says which rule it is",
            ["testEvents[].name"] = NotOnAws,
            ["testEvents[].event"] = NotOnAws,
            ["testEvents[].eventJson"] = NotOnAws,
            ["testEvents[].matches"] = NotOnAws,
        };

    // Moto has no TestEventPattern.
    public override IReadOnlyList<string> LostByMoto => ["testEvents"];

    public override IReadOnlyList<Violation> Validate(JsonElement resource) =>
        EventRuleValidator.Instance.Validate(resource);

    public override async Task CreateAsStrangerAsync(Uri aws, string awsName, IReadOnlyDictionary<string, string> tags)
    {
        using var connections = new AwsConnectionFactory(new AwsClientOptions { EndpointUrl = aws });
        var stranger = connections.Connect(new AwsCredentials.Static("testing", "testing"), "us-east-1");
        await stranger.EventBridge.PutRuleAsync(
            new PutRuleRequest
            {
                Name = awsName,
                ScheduleExpression = "rate(1 day)",
                Tags = [.. tags.Select(tag => new Tag(tag.Key, tag.Value))],
            },
            TestContext.Current.CancellationToken
        );
    }

    public override JsonObject Read(AwsSimulatorServer aws, string awsName) => Rules(aws).Find(awsName)!;

    public override void Write(AwsSimulatorServer aws, string awsName, JsonObject members) =>
        Rules(aws).Change(awsName, members).ShouldBeTrue();

    public override void WriteTags(AwsSimulatorServer aws, string awsName, IReadOnlyDictionary<string, string?> tags) =>
        Rules(aws).ChangeTags(awsName, tags).ShouldBeTrue();

    public override void Delete(AwsSimulatorServer aws, string awsName) => Rules(aws).Remove(awsName).ShouldBeTrue();

    public static RuleStore Rules(AwsSimulatorServer aws) => aws.Events.Rules(Cluster.AccountId, "us-east-1");

    public static JsonObject Queue(string id, string name) =>
        new() { ["id"] = id, ["arn"] = $"arn:aws:sqs:us-east-1:000000000000:{name}" };
}
