using System.Globalization;
using System.Text;

namespace SageMakerMonitorOperator.AwsSimulator.Tests.Conformance;

/// <summary>Collects what two backends answered to the same calls.</summary>
internal sealed class Comparison(IReadOnlyList<Exemption> exemptions)
{
    private readonly StringBuilder report = new();
    private readonly HashSet<string> operations = new(StringComparer.Ordinal);
    private readonly List<string> differences = [];
    private readonly HashSet<Exemption> used = [];

    /// <summary>How many operations had at least one call that was compared.</summary>
    public int Operations => operations.Count;

    /// <summary>How many calls were compared, even if not in every line.</summary>
    public int Calls { get; private set; }

    public IReadOnlyList<string> Differences => differences;

    public IEnumerable<string> UnusedExemptions =>
        exemptions.Where(exemption => !used.Contains(exemption)).Select(exemption => exemption.ToString());

    /// <summary>A line for each call: what it was, and whether it was compared.</summary>
    public string Report =>
        string.Create(CultureInfo.InvariantCulture, $"{report}{Calls} calls of {Operations} operations compared");

    public void Add(ConformanceCall call, IReadOnlyList<string> moto, IReadOnlyList<string> simulator)
    {
        var different = Only(call, moto, simulator, "Moto").Concat(Only(call, simulator, moto, "simulator")).ToList();
        var exempt = different.Select(line =>
            exemptions.FirstOrDefault(exemption => exemption.Covers(call, line.Line))
        );
        used.UnionWith(exempt.OfType<Exemption>());
        differences.AddRange(
            different
                .Where(line => !exemptions.Any(exemption => exemption.Covers(call, line.Line)))
                .Select(line => line.Text)
        );
        Count(call, isCompared: !exempt.Any(exemption => exemption?.CoversAll == true));
    }

    private void Count(ConformanceCall call, bool isCompared)
    {
        if (isCompared)
        {
            Calls++;
            operations.Add($"{call.Service}:{call.Operation}");
        }

        report.AppendLine($"{(isCompared ? "compared" : "exempt  ")} {call.Service}:{call.Operation}: {call.Sentence}");
    }

    private static IEnumerable<(string Line, string Text)> Only(
        ConformanceCall call,
        IReadOnlyList<string> lines,
        IReadOnlyList<string> others,
        string who
    ) =>
        lines
            .Except(others, StringComparer.Ordinal)
            .Select(line => (line, $"{call.Operation}, {call.Sentence}: only {who} says {line}"));
}
