using System.Collections.Concurrent;

namespace SageMakerMonitorOperator.AwsSimulator.Answering;

/// <summary>How long a call takes before it is executed.</summary>
public sealed class Latency
{
    private readonly ConcurrentDictionary<string, TimeSpan> byOperation = new();
    private readonly TimeProvider clock;

    internal Latency(TimeSpan ofAll, TimeProvider clock)
    {
        OfAll = ofAll;
        this.clock = clock;
    }

    /// <summary>Of every operation that has none of its own.</summary>
    public TimeSpan OfAll { get; set; }

    public IReadOnlyDictionary<string, TimeSpan> ByOperation => byOperation;

    public TimeSpan Of(string operation) => byOperation.GetValueOrDefault(operation, OfAll);

    public void Set(string operation, TimeSpan latency) => byOperation[operation] = latency;

    /// <summary>None for any operation.</summary>
    public void Clear()
    {
        OfAll = TimeSpan.Zero;
        byOperation.Clear();
    }

    internal Task PassAsync(string operation, CancellationToken clientGone) =>
        Of(operation) is { Ticks: > 0 } latency ? Task.Delay(latency, clock, clientGone) : Task.CompletedTask;
}
