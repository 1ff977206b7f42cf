namespace SageMakerMonitorOperator.Benchmarks.Limits;

/// <summary>What the operator asks of AWS, on the simulator in a process of its own, beside the bounds that AWS's quotas or
/// the goals give.</summary>
internal static class LimitsBenchmark
{
    /// <returns>1 when a count is out of its bound. Times only print MISS: the machine may be slow.</returns>
    public static async Task<int> RunAsync(string @operator, Arguments arguments)
    {
        var only = arguments.Text("--only", "");
        var ledger = new Ledger(Console.Out);
        var created = arguments.Number("--new", 300);
        (string Name, Func<Task> RunAsync)[] limits =
        [
            ("quotas", () => new NewAlarms(@operator, ledger, created, Share: 1).RunAsync()),
            ("quotas", () => new NewAlarms(@operator, ledger, created, Share: 0.8).RunAsync()),
            ("sweeps", () => new Sweeps(@operator, ledger, arguments.Number("--healthy", 10_000)).RunAsync()),
            ("retention", () => new Retentions(@operator, ledger, arguments.Number("--groups", 5_000)).RunAsync()),
            ("starts", () => new Starts(@operator, ledger, arguments.Number("--starting", 1_000)).RunAsync()),
            ("outage", () => new Outage(@operator, ledger, arguments.Number("--outage-seconds", 60)).RunAsync()),
        ];
        foreach (var limit in limits.Where(limit => limit.Name.Contains(only)))
        {
            await limit.RunAsync();
        }

        return ledger.CountsHold ? 0 : 1;
    }
}
