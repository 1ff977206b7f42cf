using SageMakerMonitorOperator.Host.Health;

namespace SageMakerMonitorOperator.Host.Operator;

/// <summary>Ready once every kind has been listed.</summary>
internal sealed class OperatorReadiness : IReadinessCheck
{
    private RunningOperator? _running;

    public string Name => "caches";

    public bool IsReady => Volatile.Read(ref _running)?.HasSynced == true;

    public void Follow(RunningOperator running) => Volatile.Write(ref _running, running);
}
