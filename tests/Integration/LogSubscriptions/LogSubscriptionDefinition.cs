using System.Text.Json;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Api.Validation;
using SageMakerMonitorOperator.AwsSimulator;
using SageMakerMonitorOperator.Integration.Fixtures;
using SageMakerMonitorOperator.Integration.Kinds;
using SageMakerMonitorOperator.Integration.Kinds.Fields;
using SageMakerMonitorOperator.Integration.LogFilters;
using SageMakerMonitorOperator.Integration.LogGroups;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Integration.LogSubscriptions;

internal sealed class LogSubscriptionDefinition : KindDefinition
{
    public const string Firehose = $"arn:aws:firehose:us-east-1:{Cluster.AccountId}:deliverystream/archive";
    public const string Role = $"arn:aws:iam::{Cluster.AccountId}:role/logs";

    private const string WaitsForGroups =
        "takes a LogGroup, of which the suite knows nothing: LogGroups/ReferenceTests";

    public override string Kind => "LogSubscription";

    public override string? MotoLacks =>
        "Moto takes only destinations that were made in it, by clients of other services";

    public override bool HasTags => false;

    public override JsonObject Spec => new() { ["destinationArn"] = Firehose, ["roleArn"] = Role };

    public override JsonObject Change =>
        new()
        {
            ["filterPattern"] = "ERROR",
            ["destinationArn"] = $"arn:aws:firehose:us-east-1:{Cluster.AccountId}:deliverystream/other",
        };

    public override IReadOnlyList<FieldDrift> Drifts { get; } =
    [
        new("filterPattern", "filterPattern", "DEBUG"),
        new("destinationArn", "destinationArn", $"arn:aws:kinesis:us-east-1:{Cluster.AccountId}:stream/theirs"),
        new("roleArn", "roleArn", $"arn:aws:iam::{Cluster.AccountId}:role/theirs"),
        new(
            "distribution",
            filter => new JsonObject { ["distribution"] = filter["distribution"] is null ? "Random" : null }
        ),
        new(
            "applyOnTransformedLogs",
            filter => new JsonObject
            {
                ["applyOnTransformedLogs"] = filter["applyOnTransformedLogs"] is null ? true : null,
            }
        ),
        new("fieldSelectionCriteria", "fieldSelectionCriteria", "@aws.region = \"eu-west-1\""),
        new("emitSystemFields", "emitSystemFields", new JsonArray("@aws.region")),
    ];

    public override IReadOnlyDictionary<string, string> WithoutSample { get; } =
        new Dictionary<string, string> { ["logGroupRef"] = WaitsForGroups, ["logGroupRef.name"] = WaitsForGroups };

    public override IReadOnlyDictionary<string, string> WithoutDrift { get; } =
        new Dictionary<string, string> { ["logGroupName"] = "says which resource it is" };

    public override IReadOnlyList<Violation> Validate(JsonElement resource) =>
        LogSubscriptionValidator.Instance.Validate(resource);

    public override Task PrepareAsync(Uri aws, JsonObject spec) =>
        spec["logGroupName"] is { } group ? ForeignLogGroups.MakeAsync(aws, group.ToString()) : Task.CompletedTask;

    public override JsonObject Fit(JsonObject spec, string awsName) => FilterGroups.Fit(spec, awsName);

    public override string? NameBeside(string awsName) => FilterGroups.Of(awsName);

    // A group's filters are read all together.
    public override string ReadMark(JsonObject spec, string awsName) => spec["logGroupName"]!.ToString();

    public override async Task CreateAsStrangerAsync(Uri aws, string awsName, IReadOnlyDictionary<string, string> tags)
    {
        await ForeignLogGroups.MakeAsync(aws, FilterGroups.Of(awsName));
        await ForeignLogGroups.AsStrangerAsync(
            aws,
            logs =>
                logs.PutSubscriptionFilterAsync(
                    new()
                    {
                        LogGroupName = FilterGroups.Of(awsName),
                        FilterName = awsName,
                        FilterPattern = "theirs",
                        DestinationArn = $"arn:aws:lambda:us-east-1:{Cluster.AccountId}:function:theirs",
                    },
                    TestContext.Current.CancellationToken
                )
        );
    }

    public override JsonObject Read(AwsSimulatorServer aws, string awsName) =>
        FilterGroups.On(aws).SubscriptionFilters.Find(FilterGroups.Of(awsName), awsName)!;

    public override void Write(AwsSimulatorServer aws, string awsName, JsonObject members) =>
        FilterGroups
            .On(aws)
            .SubscriptionFilters.Set(FilterGroups.Of(awsName), awsName, FilterGroups.With(Read(aws, awsName), members));

    public override void WriteTags(AwsSimulatorServer aws, string awsName, IReadOnlyDictionary<string, string?> tags) =>
        throw new NotSupportedException("Filters have no tags.");

    public override void Delete(AwsSimulatorServer aws, string awsName) =>
        FilterGroups.On(aws).SubscriptionFilters.Remove(FilterGroups.Of(awsName), awsName).ShouldBeTrue();
}
