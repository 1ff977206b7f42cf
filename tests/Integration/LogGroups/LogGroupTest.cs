using System.Text.Json.Nodes;
using SageMakerMonitorOperator.AwsSimulator.CloudWatchLogs;
using SageMakerMonitorOperator.AwsSimulator.Kms;
using SageMakerMonitorOperator.Integration.Fixtures;
using SageMakerMonitorOperator.Integration.Kinds;
using SageMakerMonitorOperator.Integration.Kinds.Policies;

namespace SageMakerMonitorOperator.Integration.LogGroups;

/// <summary>What the tests of log groups have in common: the simulator's groups and keys.</summary>
public abstract class LogGroupTest(KindCluster cluster) : KindPolicyTest(cluster)
{
    private protected LogStore Groups => LogGroupDefinition.Groups(Arena.Aws);

    private protected KeyStore Keys => Arena.Aws.Kms.Keys(Cluster.AccountId, LogGroupDefinition.Region);

    private protected Task OpenAsync() => OpenAsync("LogGroup");

    private protected static JsonObject SpecOf(string json) => JsonNode.Parse(json)!.AsObject();

    private protected string? KeyOf(string awsName) => Groups.Find(awsName)?["kmsKeyId"]?.ToString();
}
