using SageMakerMonitorOperator.AwsSimulator;
using SageMakerMonitorOperator.AwsSimulator.Access;
using SageMakerMonitorOperator.AwsSimulator.Calls;
using SageMakerMonitorOperator.Integration.Fixtures;

namespace SageMakerMonitorOperator.Integration.Kinds;

/// <summary>Objects of one kind that are made real on a simulator.</summary>
internal sealed class KindArena(KindCluster cluster, KindDefinition kind, string purpose, AwsSimulatorServer aws)
    : KindNamespace(cluster, kind, purpose, new Uri(aws.Url))
{
    public AwsSimulatorServer Aws => aws;

    public static async Task<KindArena> OpenAsync(
        KindCluster cluster,
        KindDefinition kind,
        string purpose,
        AwsSimulatorServer aws
    )
    {
        var arena = new KindArena(cluster, kind, purpose, aws);
        await arena.OpenAsync();
        return arena;
    }

    /// <summary>An AWS on which the operator may do what its documentation asks for, and nothing else.</summary>
    public static async Task<AwsSimulatorServer> StartAwsAsync()
    {
        var aws = await AwsSimulatorServer.StartAsync(
            // All variants of a trail at once are more than AWS lets a Region have.
            new SimulatorOptions { DefaultAccount = Cluster.AccountId, MostTrails = 1000 },
            cancellationToken: TestContext.Current.CancellationToken
        );
        aws.Iam.Put(DocumentedPolicy.Key("testing", "testing"));
        aws.Iam.Put(
            new AccessKey(
                AwsBackdoor.Stranger,
                AwsBackdoor.Stranger,
                new Principal($"arn:aws:iam::{Cluster.AccountId}:user/{AwsBackdoor.Stranger}")
            )
        );
        return aws;
    }

    /// <summary>The calls about one resource.</summary>
    public IReadOnlyList<AwsCall> Calls(string awsName, long after) =>
        aws.Calls.Mentioning(Kind.MarkOf(awsName), after);

    public IReadOnlyList<AwsCall> Writes(string awsName, long after) =>
        [.. Calls(awsName, after).Where(call => call.IsWrite)];

    /// <summary>What AWS has of it, with the names that differ from object to object made equal.</summary>
    public string StateOf(string awsName, string name) => StateOf(new AwsState(aws), awsName, name);

    /// <inheritdoc cref="StateOf(string,string)"/>
    /// <param name="withOwner">False leaves the owner tags out.</param>
    public string StateOf(AwsState world, string awsName, string name, bool withOwner = true)
    {
        var state = world.Of(Kind.MarkOf(awsName), Namespace, name, withOwner);
        return Kind.NameBeside(awsName) is { } beside
            ? state.Replace(beside, "<beside>", StringComparison.Ordinal)
            : state;
    }
}
