using SageMakerMonitorOperator.AwsSimulator.Protocol;

namespace SageMakerMonitorOperator.AwsSimulator.Faults;

/// <summary>The faults to come. Of several that would strike the same call the one planned first does; the others have
/// counted the call.</summary>
public sealed class FaultPlan
{
    private readonly Lock gate = new();
    private readonly List<PlannedFault> planned = [];
    private int last;

    public IReadOnlyList<PlannedFault> All
    {
        get
        {
            lock (gate)
            {
                return [.. planned];
            }
        }
    }

    /// <exception cref="ArgumentException">The point would never be reached.</exception>
    public PlannedFault Add(FaultPoint point, Fault fault)
    {
        if (point.Nth < 1 || point.Times < 1)
        {
            throw new ArgumentException($"Nth and Times start at 1: {point} would never strike.", nameof(point));
        }

        lock (gate)
        {
            var added = new PlannedFault(++last, point, fault);
            planned.Add(added);
            return added;
        }
    }

    /// <summary>Lifts all.</summary>
    public void Clear()
    {
        lock (gate)
        {
            planned.ForEach(fault => fault.Lift());
            planned.Clear();
        }
    }

    /// <summary>Shows the call to every planned fault.</summary>
    /// <returns>The one that strikes it.</returns>
    internal PlannedFault? Next(AwsRequest request)
    {
        lock (gate)
        {
            PlannedFault[] striking = [.. planned.Where(fault => fault.Counts(request))];
            return striking.FirstOrDefault();
        }
    }
}
