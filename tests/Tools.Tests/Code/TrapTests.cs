using System.Text.RegularExpressions;
using SageMakerMonitorOperator.Tests.Shared;

namespace SageMakerMonitorOperator.Tools.Tests.Code;

/// <summary>What tests/traps.md says is tested, is.</summary>
public sealed partial class TrapTests
{
    public static TheoryData<string, string> Links =>
        [
            .. Rows()
                .SelectMany(row => Link().Matches(row))
                .Select(link => (link.Groups["name"].Value, link.Groups["file"].Value))
                .Distinct(),
        ];

    [Fact]
    public void Every_trap_names_what_catches_it() =>
        Rows().ShouldAllBe(row => Link().IsMatch(row.Split('|', StringSplitOptions.RemoveEmptyEntries).Last()));

    [Theory]
    [MemberData(nameof(Links))]
    public void What_a_trap_names_exists(string name, string file)
    {
        var text = File.ReadAllText(Repository.File($"tests/{file}"));
        var test = $@"\[(Fact|Theory)\](\s*\[[^\n]*\])*\s*public (async )?(void|Task) {name}\(";
        (
            file.EndsWith(".yaml", StringComparison.Ordinal)
            || Regex.IsMatch(text, test, RegexOptions.None, TimeSpan.FromSeconds(1))
        ).ShouldBeTrue();
    }

    private static IEnumerable<string> Rows() =>
        File.ReadLines(Repository.File("tests/traps.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Skip(1);

    [GeneratedRegex(@"\[(?<name>[\w-]+)\]\((?<file>[^)]+)\)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
