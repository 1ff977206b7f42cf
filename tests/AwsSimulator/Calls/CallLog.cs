using SageMakerMonitorOperator.AwsSimulator.Protocol;

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

    internal void Add(AwsRequest request, string requestId, string? errorCode)
    {
        lock (gate)
        {
            calls.Add(
                new(
                    calls.Count + 1,
                    clock.GetUtcNow(),
                    request.AccountId,
                    request.Region,
                    request.Service,
                    request.Operation,
                    request.Parameters,
                    requestId,
                    errorCode
                )
            );
        }
    }
}
