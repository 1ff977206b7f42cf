using System.Text.RegularExpressions;
using SageMakerMonitorOperator.Integration.Fixtures;
using SageMakerMonitorOperator.Tests.Shared;

namespace SageMakerMonitorOperator.Integration.Readme;

public sealed partial class DocumentTests
{
    public static TheoryData<string> Documents { get; } =
    [
        "README.md",
        "CHANGELOG.md",
        "crds/README.md",
        "deploy/README.md",
        "operator/README.md",
        "operator/Host/settings.md",
        "tests/README.md",
    ];

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Every_link_to_a_file_or_heading_leads_somewhere(string document)
    {
        var text = Code().Replace(await ReadAsync(document), "");

        foreach (Match link in Link().Matches(text))
        {
            var (file, heading) = (link.Groups["file"].Value, link.Groups["heading"].Value);
            var target = Path.GetRelativePath(
                Repository.File(""),
                Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Repository.File(document))!, file))
            );
            var path = Repository.File(file.Length == 0 ? document : target);
            (File.Exists(path) || Directory.Exists(path)).ShouldBeTrue($"{document} links to {file}");
            if (heading.Length > 0)
            {
                Headings(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken))
                    .ShouldContain(heading, $"{document} links to {link.Value}");
            }
        }
    }

    [Fact]
    public async Task The_settings_in_the_readme_are_those_of_the_table_of_all_settings()
    {
        var all = Rows(await ReadAsync("operator/Host/settings.md")).ToList();
        var shown = Rows(await ReadAsync("README.md")).ToList();

        shown.ShouldNotBeEmpty();
        foreach (var row in shown)
        {
            all.ShouldContain(setting => row.All(cell => setting.Contains(cell)), string.Join(" | ", row));
        }
    }

    private static Task<string> ReadAsync(string document) =>
        File.ReadAllTextAsync(Repository.File(document), TestContext.Current.CancellationToken);

    private static IEnumerable<string[]> Rows(string document) =>
        document
            .Split('\n')
            .Where(line => line.StartsWith("| `--", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    // As GitHub makes anchors of headings.
    private static IEnumerable<string> Headings(string document) =>
        document
            .Split('\n')
            .Where(line => line.StartsWith('#'))
            .Select(line =>
                NotInAnchors().Replace(line.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-')
            );

    [GeneratedRegex(
        @"\]\((?!https?:)(?<file>[^)#\s]*)(#(?<heading>[^)\s]+))?\)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Link();

    [GeneratedRegex(
        @"(?<ticks>`+)(?!`).+?(?<!`)\k<ticks>(?!`)",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Code();

    [GeneratedRegex(@"[^\w -]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotInAnchors();
}
