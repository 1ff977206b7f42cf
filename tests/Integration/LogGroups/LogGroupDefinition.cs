using System.Text.Json;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Api.Validation;
using SageMakerMonitorOperator.Aws.CloudWatchLogs;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Credentials;
using SageMakerMonitorOperator.AwsSimulator;
using SageMakerMonitorOperator.AwsSimulator.CloudWatchLogs;
using SageMakerMonitorOperator.Integration.Fixtures;
using SageMakerMonitorOperator.Integration.Kinds;
using SageMakerMonitorOperator.Integration.Kinds.Fields;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Integration.LogGroups;

internal sealed class LogGroupDefinition : KindDefinition
{
    public const string Region = "us-east-1";

    private const string Keys = $"arn:aws:kms:{Region}:{Cluster.AccountId}:key";
    private const string FirstKey = $"{Keys}/11111111-12ab-34cd-56ef-1234567890ab";
    private const string OtherKey = $"{Keys}/22222222-12ab-34cd-56ef-1234567890ab";

    public override string Kind => "LogGroup";

    // The suite deletes; log groups are retained by default.
    public override JsonObject Spec => new() { ["deletionPolicy"] = "Delete", ["kmsKeyId"] = FirstKey };

    public override JsonObject Change => new() { ["kmsKeyId"] = OtherKey, ["deletionProtectionEnabled"] = true };

    public override IReadOnlyList<FieldDrift> Drifts { get; } =
    [
        // A key that others put where the spec names none stays.
        new("kmsKeyId", "kmsKeyId", OtherKey) { IsManagedWhenUnset = false },
        new(
            "deletionProtectionEnabled",
            group => new() { ["deletionProtectionEnabled"] = group["deletionProtectionEnabled"] is null }
        )
        {
            IsManagedWhenUnset = false,
        },
    ];

    public override IReadOnlyDictionary<string, string> WithoutDrift { get; } =
        new Dictionary<string, string> { ["logGroupClass"] = "AWS never changes it: LogGroups/ExistingGroupTests" };

    public override IReadOnlyList<string> LostByMoto => ["logGroupClass", "kmsKeyId", "deletionProtectionEnabled"];

    public override IReadOnlyList<Violation> Validate(JsonElement resource) =>
        LogGroupValidator.Instance.Validate(resource);

    /// <summary>The alias that the samples name; Moto, which has no such path, is not asked for it.</summary>
    public override async Task PrepareAsync(Uri aws)
    {
        using var control = new HttpClient();
        using var answer = await control.PostAsync(
            new Uri(aws, $"_control/keys?account={Cluster.AccountId}&region={Region}&alias=alias/logs"),
            content: null,
            TestContext.Current.CancellationToken
        );
    }

    public override async Task CreateAsStrangerAsync(Uri aws, string awsName, IReadOnlyDictionary<string, string> tags)
    {
        using var connections = new AwsConnectionFactory(new AwsClientOptions { EndpointUrl = aws });
        var stranger = connections.Connect(new AwsCredentials.Static("testing", "testing"), Region);
        await stranger.Logs.CreateLogGroupAsync(
            new CreateLogGroupRequest
            {
                LogGroupName = awsName,
                KmsKeyId = FirstKey,
                Tags = tags.Count == 0 ? null : tags,
            },
            TestContext.Current.CancellationToken
        );
    }

    public override JsonObject Read(AwsSimulatorServer aws, string awsName) => Groups(aws).Find(awsName)!;

    public override void Write(AwsSimulatorServer aws, string awsName, JsonObject members) =>
        Groups(aws).Change(awsName, members).ShouldBeTrue();

    public override void WriteTags(AwsSimulatorServer aws, string awsName, IReadOnlyDictionary<string, string?> tags) =>
        Groups(aws).ChangeTags(awsName, tags).ShouldBeTrue();

    public override void Delete(AwsSimulatorServer aws, string awsName) => Groups(aws).Remove(awsName).ShouldBeTrue();

    public static LogStore Groups(AwsSimulatorServer aws) => aws.Logs.Groups(Cluster.AccountId, Region);
}
