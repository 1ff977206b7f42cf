using SageMakerMonitorOperator.Benchmarks.Processes;

namespace SageMakerMonitorOperator.Benchmarks.Limits;

/// <summary>Prints each figure beside its bound as soon as it is known.</summary>
internal sealed class Ledger(TextWriter output)
{
    /// <summary>No count has been out of its bound.</summary>
    public bool CountsHold { get; private set; } = true;

    public void Head(string text) => output.WriteLine($"\n{text}");

    /// <summary>A time, which says as much of the machine as of the operator.</summary>
    public void Time(string what, double seconds, double most, string why) =>
        Line(seconds <= most, what, $"{seconds:0.0} s", $"at most {most:0.0} s: {why}");

    public void Most(string what, int count, int most, string why) =>
        Count(count <= most, what, count, $"at most {most}: {why}");

    public void Exactly(string what, int count, int expected) => Count(count == expected, what, count, $"{expected}");

    public void None(string what, IReadOnlyList<string> found)
    {
        Count(found.Count == 0, what, found.Count, "none");
        foreach (var example in found.CountBy(text => text).Take(5))
        {
            output.WriteLine($"          {example.Value} x {example.Key}");
        }
    }

    /// <summary>What has no bound.</summary>
    public void Note(string what, string figure) => output.WriteLine($"        {what}: {figure}");

    public void Usage(ProcessFigures @operator, ProcessFigures cluster)
    {
        Note("operator", $"{@operator}");
        Note("API server and etcd", $"{cluster}");
    }

    private void Count(bool holds, string what, int count, string bound)
    {
        CountsHold &= holds;
        Line(holds, what, $"{count}", bound);
    }

    private void Line(bool holds, string what, string figure, string bound) =>
        output.WriteLine($"  {(holds ? "PASS" : "MISS")}  {what, -48}{figure, 9}   {bound}");
}
