using System.Text.Json;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Api.Validation;
using SageMakerMonitorOperator.Aws.CloudWatchLogs;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.AwsSimulator;
using SageMakerMonitorOperator.AwsSimulator.CloudWatchLogs;
using SageMakerMonitorOperator.Integration.Fixtures;
using SageMakerMonitorOperator.Integration.Kinds;
using SageMakerMonitorOperator.Integration.Kinds.Fields;
using SageMakerMonitorOperator.Integration.LogGroups;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Integration.LogRetentions;

/// <summary>Each object of the suite is for one log group, which somebody else made: what the suite calls the resource is its name.</summary>
internal sealed class LogRetentionDefinition : KindDefinition
{
    private const string Selects = "says which log groups it is for";

    public override string Kind => "LogRetention";

    public override bool HasTags => false;

    public override bool StandsForAResource => false;

    public override bool FailsAtReads => true;

    public override JsonObject Spec => new() { ["retentionInDays"] = 30, ["logGroupNames"] = new JsonArray("any") };

    public override JsonObject Change => new() { ["retentionInDays"] = 60 };

    public override IReadOnlyList<FieldDrift> Drifts { get; } =
    [new("retentionInDays", "retentionInDays", 14) { ToldOf = name => $"retentionInDays[{name}]" }];

    public override IReadOnlyDictionary<string, string> WithoutDrift { get; } =
        new Dictionary<string, string>
        {
            ["logGroupNames"] = Selects,
            ["prefixes"] = Selects,
            ["pattern"] = Selects,
            ["exclude.logGroupNames"] = Selects,
            ["exclude.prefixes"] = Selects,
            ["exclude.pattern"] = Selects,
            ["shortening"] = "says what the operator may do",
        };

    public override IReadOnlyList<Violation> Validate(JsonElement resource) =>
        LogRetentionValidator.Instance.Validate(resource);

    /// <summary>
    /// The group that an object of the suite is for, as no LogRetention makes one; seen at once also where AWS shows late. Tests
    /// that name groups themselves make them, too.
    /// </summary>
    public override Task PrepareAsync(Uri aws, JsonObject spec) =>
        AwsNameIn(spec) is { } name && name.StartsWith($"{Plural}-", StringComparison.Ordinal)
            ? ForeignLogGroups.MakeAsync(aws, name)
            : Task.CompletedTask;

    public override JsonObject Fit(JsonObject spec, string awsName)
    {
        var fitting = spec.DeepClone().AsObject();
        foreach (var list in new[] { "logGroupNames", "prefixes" }.Where(fitting.ContainsKey))
        {
            fitting[list] = new JsonArray(awsName);
        }

        if (fitting.ContainsKey("pattern"))
        {
            fitting["pattern"] = awsName;
        }

        return fitting;
    }

    public override string? AwsNameIn(JsonObject spec) =>
        (string?)spec["logGroupNames"]?[0] ?? (string?)spec["prefixes"]?[0] ?? (string?)spec["pattern"];

    // A group that a listing has is not read by its name.
    public override string ReadMark(JsonObject spec, string awsName) =>
        (string?)spec["prefixes"]?[0]
        ?? ((string?)spec["pattern"])?.Split('*')[0]
        ?? (spec["logGroupNames"] is null ? "logs:log-group" : awsName);

    public override async Task CreateAsStrangerAsync(Uri aws, string awsName, IReadOnlyDictionary<string, string> tags)
    {
        using var stranger = new AwsBackdoor(aws);
        await CreateAsync(stranger, awsName);
    }

    public override JsonObject Read(AwsSimulatorServer aws, string awsName) => Groups(aws).Find(awsName)!;

    public override void Write(AwsSimulatorServer aws, string awsName, JsonObject members) =>
        Groups(aws).Change(awsName, members).ShouldBeTrue();

    public override void WriteTags(AwsSimulatorServer aws, string awsName, IReadOnlyDictionary<string, string?> tags) =>
        Groups(aws).ChangeTags(awsName, tags).ShouldBeTrue();

    public override void Delete(AwsSimulatorServer aws, string awsName) => Groups(aws).Remove(awsName).ShouldBeTrue();

    public static LogStore Groups(AwsSimulatorServer aws) => aws.Logs.Groups(Cluster.AccountId, "us-east-1");

    private static async Task CreateAsync(AwsBackdoor stranger, string name)
    {
        try
        {
            await stranger.PutAsync(new CreateLogGroupRequest { LogGroupName = name });
        }
        catch (AwsFailure there) when (there.Kind == AwsFailureKind.Conflict)
        {
            // Made for another test on the same AWS.
        }
    }
}
