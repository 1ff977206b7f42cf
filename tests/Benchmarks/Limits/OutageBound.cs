namespace SageMakerMonitorOperator.Benchmarks.Limits;

/// <summary>How many calls an outage may cost, however many objects there are: by what `OutageGate` promises.</summary>
internal static class OutageBound
{
    public const string Why = "5 to notice and then probes, for each service, and a call of each worker under way";
    private const int Services = 3; // CloudWatch, STS, Resource Groups Tagging.
    private const int Workers = 32;
    private const int Threshold = 5;
    private const int LongestPause = 10;

    public static int Calls(int seconds) => (Services * (Threshold + Probes(seconds))) + Workers;

    // After 1, 2, 4, 8 s, and from then on every 10 s.
    private static int Probes(int seconds)
    {
        var probes = 0;
        for (int at = 1, pause = 1; at <= seconds; at += pause)
        {
            probes++;
            pause = Math.Min(2 * pause, LongestPause);
        }

        return probes;
    }
}
