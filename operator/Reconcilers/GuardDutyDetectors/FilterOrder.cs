namespace SageMakerMonitorOperator.Reconcilers.GuardDutyDetectors;

/// <summary>Where filters stand among all: a rank is a position, and putting a filter there moves the others.</summary>
internal static class FilterOrder
{
    /// <summary>
    /// Which filters are to be given their ranks, one after the other, so that all come to their places. A place beyond the
    /// end is the end.
    /// </summary>
    /// <param name="order">The names of all filters as they are.</param>
    /// <param name="wanted">Ranks by name; those of others do not matter.</param>
    public static IReadOnlyList<string> Moves(IReadOnlyList<string> order, IReadOnlyDictionary<string, int> wanted)
    {
        string[] ranked =
        [
            .. wanted.Where(one => order.Contains(one.Key)).OrderBy(one => one.Value).Select(one => one.Key),
        ];
        var target = Target(order, ranked, wanted);
        var state = order.ToList();
        var moves = new List<string>();
        // To put one in its place may take another out of it, which came before; each round settles at least one for good.
        foreach (var name in ranked.SelectMany(_ => ranked))
        {
            if (state.IndexOf(name) == target.IndexOf(name))
            {
                continue;
            }

            Put(state, name, wanted[name]);
            moves.Add(name);
        }

        return moves;
    }

    private static List<string> Target(
        IReadOnlyList<string> order,
        string[] ranked,
        IReadOnlyDictionary<string, int> wanted
    )
    {
        List<string> target = [.. order.Except(ranked, StringComparer.Ordinal)];
        foreach (var name in ranked)
        {
            Put(target, name, wanted[name]);
        }

        return target;
    }

    private static void Put(List<string> state, string name, int rank)
    {
        state.Remove(name);
        state.Insert(Math.Min(rank - 1, state.Count), name);
    }
}
