using System.Text.Json;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Api.Validation;
using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.AwsSimulator;
using SageMakerMonitorOperator.AwsSimulator.CloudWatch.Dashboards;
using SageMakerMonitorOperator.Integration.Fixtures;
using SageMakerMonitorOperator.Integration.Kinds;
using SageMakerMonitorOperator.Integration.Kinds.Fields;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Integration.Dashboards;

internal sealed class DashboardDefinition : KindDefinition
{
    private const string Body = "DashboardBody";

    public override string Kind => "Dashboard";

    public override JsonObject Spec => new() { ["body"] = Texts("hello") };

    public override JsonObject Change => new() { ["body"] = Texts("hello", "there") };

    public override string MotoLacks => "its dashboards have no tags, so nothing on it says whose one is";

    public override string NameOnAws(string name) => $"named_{name}";

    public override IReadOnlyList<FieldDrift> Drifts => DashboardDrifts.All;

    public override IReadOnlyList<Violation> Validate(JsonElement resource) =>
        DashboardValidator.Instance.Validate(resource);

    public override async Task CreateAsStrangerAsync(Uri aws, string awsName, IReadOnlyDictionary<string, string> tags)
    {
        using var stranger = new AwsBackdoor(aws);
        await stranger.PutAsync(
            new PutDashboardRequest
            {
                DashboardName = awsName,
                DashboardBody = """{"widgets": []}""",
                Tags = [.. tags.Select(tag => new Tag(tag.Key, tag.Value))],
            }
        );
    }

    public override JsonObject Read(AwsSimulatorServer aws, string awsName) =>
        new() { [Body] = Dashboards(aws).FindBody(awsName)! };

    public override void Write(AwsSimulatorServer aws, string awsName, JsonObject members) =>
        Dashboards(aws).Change(awsName, members[Body]!.ToString()).ShouldBeTrue();

    public override void WriteTags(AwsSimulatorServer aws, string awsName, IReadOnlyDictionary<string, string?> tags) =>
        Dashboards(aws).ChangeTags(awsName, tags).ShouldBeTrue();

    public override void Delete(AwsSimulatorServer aws, string awsName) =>
        Dashboards(aws).Remove(awsName).ShouldBeTrue();

    private static JsonObject Texts(params string[] markdowns) =>
        new()
        {
            ["widgets"] = new JsonArray([
                .. markdowns.Select(markdown => new JsonObject
                {
                    ["type"] = "text",
                    ["properties"] = new JsonObject { ["markdown"] = markdown },
                }),
            ]),
        };

    private static DashboardStore Dashboards(AwsSimulatorServer aws) => aws.CloudWatch.Dashboards(Cluster.AccountId);
}
