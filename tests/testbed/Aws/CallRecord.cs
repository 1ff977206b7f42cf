namespace SageMakerMonitorOperator.Testbed.Aws;

/// <summary>The calls in the order in which they arrived.</summary>
internal sealed class CallRecord
{
    private readonly Lock gate = new();
    private readonly List<RecordedCall> calls = [];

    /// <summary>Its numbers count up from 1.</summary>
    public int Count
    {
        get
        {
            lock (gate)
            {
                return calls.Count;
            }
        }
    }

    public IReadOnlyList<RecordedCall> Since(int number)
    {
        lock (gate)
        {
            return calls[Math.Min(number, calls.Count)..];
        }
    }

    /// <summary>Gives the call its number.</summary>
    public RecordedCall Add(RecordedCall call)
    {
        lock (gate)
        {
            var numbered = call with { Number = calls.Count + 1 };
            calls.Add(numbered);
            return numbered;
        }
    }

    public void Replace(RecordedCall call)
    {
        lock (gate)
        {
            calls[call.Number - 1] = call;
        }
    }
}
