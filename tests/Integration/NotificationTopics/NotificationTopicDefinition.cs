using System.Text.Json;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Api.Validation;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Credentials;
using SageMakerMonitorOperator.Aws.SimpleNotificationService;
using SageMakerMonitorOperator.AwsSimulator;
using SageMakerMonitorOperator.AwsSimulator.Sns;
using SageMakerMonitorOperator.Integration.Fixtures;
using SageMakerMonitorOperator.Integration.Kinds;
using SageMakerMonitorOperator.Integration.Kinds.Fields;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Integration.NotificationTopics;

internal sealed class NotificationTopicDefinition : KindDefinition
{
    private const string NeedsSecret =
        "takes a Secret, of which the suite knows nothing: NotificationTopics/SecretTests";
    private const string TellsWhich = "says which subscription it is; another is another subscription";

    public override string Kind => "NotificationTopic";

    public override JsonObject Spec =>
        new()
        {
            ["displayName"] = "Alarms",
            ["subscriptions"] = new JsonArray(
                Subscription("archive", "sqs", "arn:aws:sqs:us-east-1:000000000000:archive"),
                Subscription("mailbox", "email", "oncall@example.com")
            ),
        };

    public override JsonObject Change =>
        new()
        {
            ["displayName"] = "Alarms of churn",
            ["publishers"] = new JsonArray("CloudWatchAlarms"),
            ["subscriptions"] = new JsonArray(
                Subscription("archive", "sqs", "arn:aws:sqs:us-east-1:000000000000:another"),
                Subscription("mailbox", "email", "oncall@example.com")
            ),
        };

    public override string NameOnAws(string name) => $"named_{name}";

    public override IReadOnlyList<FieldDrift> Drifts => NotificationTopicDrifts.All;

    public override IReadOnlyDictionary<string, string> WithoutSample { get; } =
        new Dictionary<string, string>
        {
            ["subscriptions[].endpointSecretRef"] = NeedsSecret,
            ["subscriptions[].endpointSecretRef.name"] = NeedsSecret,
            ["subscriptions[].endpointSecretRef.key"] = NeedsSecret,
        };

    public override IReadOnlyDictionary<string, string> WithoutDrift { get; } =
        new Dictionary<string, string>
        {
            ["subscriptions[].name"] = "is not on AWS",
            ["subscriptions[].protocol"] = TellsWhich,
        };

    public override IReadOnlyList<string> LostByMoto => ["signatureVersion", "tracingConfig"];

    public override IReadOnlyList<Violation> Validate(JsonElement resource) =>
        NotificationTopicValidator.Instance.Validate(resource);

    public override async Task CreateAsStrangerAsync(Uri aws, string awsName, IReadOnlyDictionary<string, string> tags)
    {
        using var connections = new AwsConnectionFactory(new AwsClientOptions { EndpointUrl = aws });
        var stranger = connections.Connect(new AwsCredentials.Static("testing", "testing"), "us-east-1");
        await stranger.Sns.CreateTopicAsync(
            new CreateTopicRequest
            {
                Name = awsName,
                Attributes = new Dictionary<string, string> { ["DisplayName"] = "Somebody else's" },
                Tags = [.. tags.Select(tag => new Tag(tag.Key, tag.Value))],
            },
            TestContext.Current.CancellationToken
        );
    }

    public override JsonObject Read(AwsSimulatorServer aws, string awsName) => Topics(aws).Find(awsName)!;

    public override void Write(AwsSimulatorServer aws, string awsName, JsonObject members) =>
        Topics(aws).Change(awsName, members).ShouldBeTrue();

    public override void WriteTags(AwsSimulatorServer aws, string awsName, IReadOnlyDictionary<string, string?> tags) =>
        Topics(aws).ChangeTags(awsName, tags).ShouldBeTrue();

    public override void Delete(AwsSimulatorServer aws, string awsName) => Topics(aws).Remove(awsName).ShouldBeTrue();

    public static TopicStore Topics(AwsSimulatorServer aws) => aws.Sns.Topics(Cluster.AccountId, "us-east-1");

    private static JsonObject Subscription(string name, string protocol, string endpoint) =>
        new()
        {
            ["name"] = name,
            ["protocol"] = protocol,
            ["endpoint"] = endpoint,
        };
}
