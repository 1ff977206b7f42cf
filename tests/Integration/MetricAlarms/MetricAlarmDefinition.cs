using System.Text.Json;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Api.Validation;
using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.AwsSimulator;
using SageMakerMonitorOperator.AwsSimulator.CloudWatch;
using SageMakerMonitorOperator.Integration.Fixtures;
using SageMakerMonitorOperator.Integration.Kinds;
using SageMakerMonitorOperator.Integration.Kinds.Fields;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Integration.MetricAlarms;

internal sealed class MetricAlarmDefinition : KindDefinition
{
    private const string WaitsForTopics = "waits until NotificationTopic exists";

    public override string Kind => "MetricAlarm";

    public override JsonObject Spec =>
        new()
        {
            ["namespace"] = "AWS/SageMaker",
            ["metricName"] = "Invocation5XXErrors",
            ["statistic"] = "Average",
            ["periodSeconds"] = 60,
            ["evaluationPeriods"] = 5,
            ["threshold"] = 0.01,
            ["comparisonOperator"] = "GreaterThanThreshold",
        };

    public override JsonObject Change => new() { ["threshold"] = 0.05, ["treatMissingData"] = "notBreaching" };

    public override bool FailsAtReads => true;

    public override IReadOnlyList<FieldDrift> Drifts => MetricAlarmDrifts.All;

    public override IReadOnlyDictionary<string, string> WithoutSample { get; } =
        new Dictionary<string, string>
        {
            ["alarmActions[].topicRef"] = WaitsForTopics,
            ["alarmActions[].topicRef.name"] = WaitsForTopics,
            ["okActions[].topicRef"] = WaitsForTopics,
            ["okActions[].topicRef.name"] = WaitsForTopics,
            ["insufficientDataActions[].topicRef"] = WaitsForTopics,
            ["insufficientDataActions[].topicRef.name"] = WaitsForTopics,
        };

    public override IReadOnlyList<string> LostByMoto =>
        ["evaluationWindow", "evaluationCriteria", "evaluationIntervalSeconds", "accountId"];

    public override IReadOnlyList<Violation> Validate(JsonElement resource) =>
        MetricAlarmValidator.Instance.Validate(resource);

    public override async Task CreateAsStrangerAsync(Uri aws, string awsName, IReadOnlyDictionary<string, string> tags)
    {
        using var stranger = new AwsBackdoor(aws);
        await stranger.PutAsync(
            new PutMetricAlarmRequest
            {
                AlarmName = awsName,
                Namespace = "AWS/SageMaker",
                MetricName = "Invocations",
                Statistic = "Sum",
                Period = 300,
                EvaluationPeriods = 1,
                ComparisonOperator = "LessThanThreshold",
                Threshold = 7,
                Tags = [.. tags.Select(tag => new Tag(tag.Key, tag.Value))],
            }
        );
    }

    public override JsonObject Read(AwsSimulatorServer aws, string awsName) => Alarms(aws).Find(awsName)!;

    public override void Write(AwsSimulatorServer aws, string awsName, JsonObject members) =>
        Alarms(aws).Change(awsName, members).ShouldBeTrue();

    public override void WriteTags(AwsSimulatorServer aws, string awsName, IReadOnlyDictionary<string, string?> tags) =>
        Alarms(aws).ChangeTags(awsName, tags).ShouldBeTrue();

    public override void Delete(AwsSimulatorServer aws, string awsName) => Alarms(aws).Remove(awsName).ShouldBeTrue();

    private static AlarmStore Alarms(AwsSimulatorServer aws) => aws.CloudWatch.Alarms(Cluster.AccountId, "us-east-1");
}
