using SageMakerMonitorOperator.AwsSimulator.Access;

namespace SageMakerMonitorOperator.AwsSimulator;

public sealed record SimulatorOptions
{
    /// <summary>0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>The account of the administrator <c>testing</c>, whose secret is <c>testing</c>.</summary>
    public string DefaultAccount { get; init; } = "123456789012";

    /// <summary>Administrators of other accounts: account ids by access key id, which is the secret too.</summary>
    public IReadOnlyDictionary<string, string> Accounts { get; init; } = new Dictionary<string, string>();

    /// <summary>What AWS does where its documents do not say.</summary>
    public Readings Readings { get; init; } = new();

    /// <summary>Who else may call, and for what. A key named as one of the above replaces it.</summary>
    public IReadOnlyList<AccessKey> AccessKeys { get; init; } = [];

    /// <summary>The roles that STS knows.</summary>
    public IReadOnlyList<Role> Roles { get; init; } = [];

    /// <summary>Whose tokens AssumeRoleWithWebIdentity takes.</summary>
    public IReadOnlyList<OidcProvider> OidcProviders { get; init; } = [];

    /// <summary>How many trails a Region has at most: AWS's quota, which cannot be raised.</summary>
    public int MostTrails { get; init; } = 5;

    /// <summary>How long each answer takes, at first.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>Whether calls are refused beyond AWS's documented rates, at first.</summary>
    public bool Throttling { get; init; }
}
