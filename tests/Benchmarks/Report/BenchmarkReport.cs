namespace SageMakerMonitorOperator.Benchmarks.Report;

/// <summary>All figures in one table: a column for each scenario, a row for each figure, the goals beside them.</summary>
internal static class BenchmarkReport
{
    private const double ColdStartSeconds = 5;
    private const double Megabytes = 90;
    private const int LeastAwsCalls = 2;

    public static string Of(IReadOnlyList<(Scenario Scenario, IReadOnlyList<Figures> Runs)> results)
    {
        var table = new Table([
            "",
            .. results.Select(result => $"{result.Scenario.Alarms} {result.Scenario.Endpoint}"),
            "goal",
        ]);
        void Row(string name, Func<Figures, double> figure, string format = "0.00", string goal = "") =>
            table.Add([name, .. results.Select(result => result.Runs.Min(figure).ToString(format)), goal]);

        Row("kubectl apply itself, s", run => run.Apply.Kubectl);
        Row("kubectl apply to last Ready, s", run => run.Apply.Ready);
        Row("last created to last Ready, s", run => run.Apply.AfterLast);
        Row("cold start to last Ready, s", run => run.Cold.Seconds, goal: $"{ColdStartSeconds} for 1000 at 50 ms");
        Row("  CPU of the operator, s", run => run.Cold.Operator.CpuSeconds);
        Row("  CPU of API server and etcd, s", run => run.Cold.Cluster.CpuSeconds);
        Row("  resident memory, MB", run => run.Cold.Operator.ResidentMegabytes, "0", $"under {Megabytes}");
        Row("  resident memory at its peak, MB", run => run.Cold.Operator.PeakMegabytes, "0", $"under {Megabytes}");
        Row("restart over healthy alarms, s", run => run.Restart.Seconds);
        Row("  CPU of the operator, s", run => run.Restart.Operator.CpuSeconds);
        Row("  resident memory, MB", run => run.Restart.Operator.ResidentMegabytes, "0", $"under {Megabytes}");
        Row("  resident memory at its peak, MB", run => run.Restart.Operator.PeakMegabytes, "0", $"under {Megabytes}");
        Calls("AWS calls per new alarm", run => run.Cold.AwsCalls, $"a small multiple of {LeastAwsCalls}");
        Calls("Kubernetes writes per new alarm", run => run.Cold.Writes);
        Calls("AWS calls per alarm at a restart", run => run.Restart.AwsCalls);
        Calls("Kubernetes writes per alarm at a restart", run => run.Restart.Writes, "0");
        return table.ToString();

        void Calls(string name, Func<Figures, IReadOnlyList<string>> calls, string goal = "")
        {
            Row(name, run => PerAlarm(run, calls(run).Count), goal: goal);
            foreach (var call in results.SelectMany(result => result.Runs).SelectMany(calls).Distinct().Order())
            {
                Row($"  {call}", run => PerAlarm(run, calls(run).Count(other => other == call)));
            }
        }
    }

    private static double PerAlarm(Figures run, int count) => (double)count / run.Alarms;
}
