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

namespace SageMakerMonitorOperator.Integration.CompositeAlarms;

internal sealed class CompositeAlarmDefinition : KindDefinition
{
    private static readonly JsonNode Crd = Manifests.Read("crds/sagemakermonitor.dev_compositealarms.yaml").Single();

    public override string Kind => "CompositeAlarm";

    public override JsonObject Spec => new() { ["alarmRule"] = "FALSE" };

    public override JsonObject Change => new() { ["alarmRule"] = "NOT TRUE", ["alarmDescription"] = "changed" };

    public override IReadOnlyList<FieldDrift> Drifts => CompositeAlarmDrifts.Of(SpecPaths.Leaves(Crd));

    public override IReadOnlyDictionary<string, string> WithoutSample { get; } =
        SpecPaths
            .Optional(Crd)
            .Concat(SpecPaths.Leaves(Crd))
            .Distinct()
            .Where(path =>
                path.Contains("Ref.", StringComparison.Ordinal) || path.EndsWith("Ref", StringComparison.Ordinal)
            )
            .Where(path => !path.StartsWith("accountRef", StringComparison.Ordinal))
            .ToDictionary(path => path, _ => "needs an object of another kind: ReferenceTests");

    /// <summary>Moto has no composite alarms.</summary>
    public override IReadOnlyList<string> LostByMoto => ["alarmRule", "rule"];

    public override IReadOnlyList<Violation> Validate(JsonElement resource) =>
        CompositeAlarmValidator.Instance.Validate(resource);

    /// <summary>The alarms that the objects of full/ name.</summary>
    public override async Task PrepareAsync(Uri aws)
    {
        using var stranger = new AwsBackdoor(aws);
        foreach (var name in (string[])["child-a", "child-b", "maintenance"])
        {
            await stranger.PutAsync(StrangersAlarm.Named(name));
        }
    }

    public override async Task CreateAsStrangerAsync(Uri aws, string awsName, IReadOnlyDictionary<string, string> tags)
    {
        using var stranger = new AwsBackdoor(aws);
        await stranger.PutAsync(
            new PutCompositeAlarmRequest
            {
                AlarmName = awsName,
                AlarmRule = "TRUE AND FALSE",
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
