namespace SageMakerMonitorOperator.AwsSimulator;

public sealed record SimulatorOptions
{
    /// <summary>0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>The account of every access key that <see cref="Accounts"/> does not name. Moto's default too.</summary>
    public string DefaultAccount { get; init; } = "123456789012";

    /// <summary>Account ids by access key id.</summary>
    public IReadOnlyDictionary<string, string> Accounts { get; init; } = new Dictionary<string, string>();

    /// <summary>What AWS does where its documents do not say.</summary>
    public Readings Readings { get; init; } = new();

    /// <summary>How long each answer takes, at first.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>Whether calls are refused beyond AWS's documented rates, at first.</summary>
    public bool Throttling { get; init; }
}
