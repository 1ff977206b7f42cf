namespace SageMakerMonitorOperator.AwsSimulator.Journal;

/// <summary>
/// What calls did to resources, in order. A put that changes nothing counts as an update: AWS does the same, and the
/// operator must not do it. What tests change behind the operator's back is not here.
/// </summary>
public sealed class ResourceJournal(TimeProvider clock)
{
    private readonly Lock gate = new();
    private readonly List<ResourceChange> changes = [];

    /// <summary>The number of the last change so far, to be given to <see cref="After"/> later.</summary>
    public long Last
    {
        get
        {
            lock (gate)
            {
                return changes.Count;
            }
        }
    }

    /// <summary>The changes after the one with this number; 0 gives all.</summary>
    public IReadOnlyList<ResourceChange> After(long number)
    {
        lock (gate)
        {
            return changes[(int)Math.Min(number, changes.Count)..];
        }
    }

    public IReadOnlyList<ResourceChange> Of(string arn) => [.. After(0).Where(change => change.Arn == arn)];

    internal void Add(string accountId, string region, string arn, ResourceChangeKind kind)
    {
        lock (gate)
        {
            changes.Add(new(changes.Count + 1, clock.GetUtcNow(), accountId, region, arn, kind));
        }
    }

    internal void Clear()
    {
        lock (gate)
        {
            changes.Clear();
        }
    }
}
