using System.Text.Json;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Api.Validation;
using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.AwsSimulator;
using SageMakerMonitorOperator.AwsSimulator.CloudWatch.MuteRules;
using SageMakerMonitorOperator.Integration.Fixtures;
using SageMakerMonitorOperator.Integration.Kinds;
using SageMakerMonitorOperator.Integration.Kinds.Fields;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Integration.AlarmMuteRules;

internal sealed class AlarmMuteRuleDefinition : KindDefinition
{
    private const string OwnTest = "AlarmReferenceTests";

    public override string Kind => "AlarmMuteRule";

    public override string? MotoLacks => "Moto has no mute rules";

    public override JsonObject Spec =>
        new() { ["rule"] = Rule("PT4H"), ["muteTargets"] = new JsonArray(new JsonObject { ["alarmName"] = "muted" }) };

    public override JsonObject Change => new() { ["rule"] = Rule("PT2H"), ["description"] = "changed" };

    public override IReadOnlyList<FieldDrift> Drifts { get; } =
    [
        new("description", "Description", "Changed by hand."),
        Schedule("expression", "Expression", "cron(1 1 1 1 *)"),
        Schedule("duration", "Duration", "PT3M"),
        Schedule("timezone", "Timezone", "Asia/Tokyo"),
        new(
            "muteTargets[].alarmName",
            "MuteTargets",
            new JsonObject { ["AlarmNames"] = new JsonArray("muted-as-well", "unknown") }
        )
        {
            Told = "muteTargets",
        },
        new("startDate", "StartDate", "2027-01-01T00:01:00Z"),
        new("expireDate", "ExpireDate", "2098-01-01T00:01:00Z"),
    ];

    public override IReadOnlyDictionary<string, string> WithoutSample { get; } =
        new Dictionary<string, string>
        {
            ["muteTargets[].alarmRef"] = OwnTest,
            ["muteTargets[].alarmRef.kind"] = OwnTest,
            ["muteTargets[].alarmRef.name"] = OwnTest,
        };

    public override IReadOnlyList<Violation> Validate(JsonElement resource) =>
        AlarmMuteRuleValidator.Instance.Validate(resource);

    public override async Task PrepareAsync(Uri aws)
    {
        using var stranger = new AwsBackdoor(aws);
        foreach (var name in new[] { "muted", "muted-as-well" })
        {
            await stranger.PutAsync(
                new PutMetricAlarmRequest
                {
                    AlarmName = name,
                    Namespace = "AWS/SageMaker",
                    MetricName = "Invocations",
                    Statistic = "Sum",
                    Period = 300,
                    EvaluationPeriods = 1,
                    ComparisonOperator = "LessThanThreshold",
                    Threshold = 7,
                }
            );
        }
    }

    public override async Task CreateAsStrangerAsync(Uri aws, string awsName, IReadOnlyDictionary<string, string> tags)
    {
        using var stranger = new AwsBackdoor(aws);
        await stranger.PutAsync(
            new PutAlarmMuteRuleRequest
            {
                Name = awsName,
                Rule = new()
                {
                    Schedule = new() { Expression = "at(2099-01-01T00:00)", Duration = "P1D" },
                },
                Tags = [.. tags.Select(tag => new Tag(tag.Key, tag.Value))],
            }
        );
    }

    public override JsonObject Read(AwsSimulatorServer aws, string awsName) => Rules(aws).Find(awsName)!;

    public override void Write(AwsSimulatorServer aws, string awsName, JsonObject members) =>
        Rules(aws).Change(awsName, members).ShouldBeTrue();

    public override void WriteTags(AwsSimulatorServer aws, string awsName, IReadOnlyDictionary<string, string?> tags) =>
        Rules(aws).ChangeTags(awsName, tags).ShouldBeTrue();

    public override void Delete(AwsSimulatorServer aws, string awsName) => Rules(aws).Remove(awsName).ShouldBeTrue();

    private static MuteRuleStore Rules(AwsSimulatorServer aws) =>
        aws.CloudWatch.MuteRules(Cluster.AccountId, "us-east-1");

    private static JsonObject Rule(string duration) =>
        new()
        {
            ["schedule"] = new JsonObject { ["expression"] = "cron(0 2 * * SUN)", ["duration"] = duration },
        };

    private static FieldDrift Schedule(string field, string member, string value) =>
        new(
            $"rule.schedule.{field}",
            rule =>
            {
                var changed = rule["Rule"]!.DeepClone();
                changed["Schedule"]![member] = value;
                return new JsonObject { ["Rule"] = changed };
            }
        );
}
