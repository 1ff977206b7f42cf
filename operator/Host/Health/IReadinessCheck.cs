namespace SageMakerMonitorOperator.Host.Health;

/// <summary>Registered as a service, it takes part in /readyz.</summary>
public interface IReadinessCheck
{
    /// <summary>One word, as in <c>informers</c>.</summary>
    string Name { get; }

    /// <summary>Asked on every probe: it must answer at once.</summary>
    bool IsReady { get; }
}
