using SageMakerMonitorOperator.AwsSimulator.Answering;

namespace SageMakerMonitorOperator.AwsSimulator.Calls;

/// <summary>Everything that was asked of the simulator, in order.</summary>
public sealed class CallLog(TimeProvider clock)
{
    private readonly Lock gate = new();
    private readonly List<AwsCall> calls = [];

    /// <summary>The calls answered after the one with this number; 0 gives all.</summary>
    public IReadOnlyList<AwsCall> After(long number)
    {
        lock (gate)
        {
            return calls[(int)Math.Min(number, calls.Count)..];
        }
    }

    public IReadOnlyList<AwsCall> Writes(long after = 0) => [.. After(after).Where(call => call.IsWrite)];

    public IReadOnlyList<AwsCall> Of(string operation, long after = 0) =>
        [.. After(after).Where(call => call.Operation == operation)];

    public IReadOnlyList<AwsCall> Mentioning(string name, long after = 0) =>
        [.. After(after).Where(call => call.Mentions(name))];

    /// <summary>The number of the last call so far, to be given to <see cref="After"/> later.</summary>
    public long Last
    {
        get
        {
            lock (gate)
            {
                return calls.Count;
            }
        }
    }

    internal void Add(Exchange exchange, Outcome outcome, bool injected)
    {
        var request = exchange.Request;
        lock (gate)
        {
            calls.Add(
                new(
                    calls.Count + 1,
                    clock.GetUtcNow(),
                    request.AccountId,
                    request.Region,
                    request.AccessKeyId,
                    request.Service,
                    request.Operation,
                    request.Parameters,
                    exchange.RequestId,
                    outcome.Refusal?.Code,
                    Committed: outcome.Result is not null,
                    injected
                )
            );
        }
    }

    internal void Clear()
    {
        lock (gate)
        {
            calls.Clear();
        }
    }
}
