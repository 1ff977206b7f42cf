namespace SageMakerMonitorOperator.Tools.Reference;

/// <summary>Tables of GitHub's Markdown.</summary>
internal static class MarkdownTable
{
    public static string Of(string[] head, IEnumerable<string[]> rows) =>
        string.Concat(rows.Prepend([.. head.Select(_ => "---")]).Prepend(head).Select(Line));

    /// <summary>A link to the heading of that name on the same page.</summary>
    public static string Link(string heading) => $"[{heading}](#{heading.ToLowerInvariant()})";

    private static string Line(string[] cells) =>
        $"| {string.Join(" | ", cells.Select(cell => cell.Replace("|", @"\|", StringComparison.Ordinal)))} |\n";
}
