using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.Faults;

/// <summary>A fault that waits for its calls.</summary>
public sealed class PlannedFault
{
    private readonly TaskCompletionSource struck = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock gate = new();
    private int seen;
    private int strikes;
    private bool lifted;

    internal PlannedFault(int id, FaultPoint point, Fault fault)
    {
        Id = id;
        Point = point;
        Fault = fault;
    }

    public int Id { get; }

    public FaultPoint Point { get; }

    public Fault Fault { get; }

    /// <summary>Done once it struck for the first time: the call is in the log and, where the fault kills, the process
    /// has exited. A call that hangs hangs by then.</summary>
    public Task Struck => struck.Task;

    public int Strikes => Volatile.Read(ref strikes);

    /// <summary>It strikes no more. A call that hangs goes on hanging.</summary>
    public void Lift()
    {
        lock (gate)
        {
            lifted = true;
        }
    }

    /// <summary>Counts the call where it matches.</summary>
    /// <returns>Whether it is one of those to be struck.</returns>
    internal bool Counts(AwsRequest request)
    {
        lock (gate)
        {
            return !lifted && Point.Matches(request) && ++seen >= Point.Nth && seen - Point.Nth < Point.Times;
        }
    }

    internal async Task StrikeAsync()
    {
        try
        {
            await Fault.HappenAsync();
            Interlocked.Increment(ref strikes);
            struck.TrySetResult();
        }
        catch (Exception error)
        {
            // Whoever waits for the strike must not wait for ever.
            struck.TrySetException(error);
            throw;
        }
    }
}
