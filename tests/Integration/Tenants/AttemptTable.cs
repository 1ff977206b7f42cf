using System.Text;
using SageMakerMonitorOperator.Tests.Shared;

namespace SageMakerMonitorOperator.Integration.Tenants;

/// <summary>What was tried, and what the answer was: into the test's output, and into artifacts/tests.</summary>
internal sealed class AttemptTable
{
    private const int Longest = 220;

    private readonly StringBuilder _rows = new("| attempt of team-b | refused by | answer |\n|---|---|---|\n");

    public int Count { get; private set; }

    public void Add(string attempt, string refusedBy, string answer)
    {
        Count++;
        _rows.Append($"| {Cell(attempt)} | {Cell(refusedBy)} | {Cell(answer)} |\n");
    }

    public void Publish(string file)
    {
        var path = Repository.File($"artifacts/tests/{file}");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, _rows.ToString());
        TestContext.Current.TestOutputHelper?.WriteLine(_rows.ToString());
    }

    private static string Cell(string text)
    {
        var line = text.Trim().ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal);
        return line.Length <= Longest ? line : line[..Longest] + "…";
    }
}
