using System.Collections.Concurrent;

namespace SageMakerMonitorOperator.AwsSimulator.Answering;

/// <summary>How long a call takes before it is executed.</summary>
public sealed class Latency
{
    private readonly ConcurrentDictionary<string, TimeSpan> byOperation = new();
    private readonly TimeSpan atFirst;
    private readonly TimeProvider clock;

    internal Latency(TimeSpan atFirst, TimeProvider clock)
    {
        OfAll = this.atFirst = atFirst;
        this.clock = clock;
    }

    /// <summary>Of every operation that has none of its own.</summary>
    public TimeSpan OfAll { get; set; }

    public IReadOnlyDictionary<string, TimeSpan> ByOperation => byOperation;

    public TimeSpan Of(string operation) => byOperation.GetValueOrDefault(operation, OfAll);

    public void Set(string operation, TimeSpan latency) => byOperation[operation] = latency;

    internal void Reset()
    {
        OfAll = atFirst;
        byOperation.Clear();
    }

    /// <summary>The wait is what is simulated.</summary>
    internal Task PassAsync(string operation, CancellationToken clientGone) =>
        Of(operation) is { Ticks: > 0 } latency ? Task.Delay(latency, clock, clientGone) : Task.CompletedTask;
}
