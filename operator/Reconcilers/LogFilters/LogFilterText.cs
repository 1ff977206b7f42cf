using SageMakerMonitorOperator.Reconcilers.Planning;

namespace SageMakerMonitorOperator.Reconcilers.LogFilters;

/// <summary>Values of filters in the form in which they are compared.</summary>
internal static class LogFilterText
{
    /// <summary>AWS trims patterns, and the texts of YAML blocks end in a new line. Empty takes all log events.</summary>
    public static string Pattern(string? pattern) => pattern?.Trim() ?? "";

    /// <summary>The fields that filters of every type have.</summary>
    public static void SetShared(
        Fields fields,
        string pattern,
        bool? applyOnTransformedLogs,
        string? fieldSelectionCriteria
    )
    {
        fields.Set("filterPattern", Canonical.Text(Pattern(pattern)));
        fields.Set("applyOnTransformedLogs", applyOnTransformedLogs == true ? "true" : null);
        fields.Set("fieldSelectionCriteria", Canonical.Text(fieldSelectionCriteria));
    }

    public static string? Map(IReadOnlyDictionary<string, string>? map) =>
        Canonical.Set(map?.Select(entry => $"{Canonical.Quoted(entry.Key)}: {Canonical.Quoted(entry.Value)}"));

    /// <summary>Null rather than an empty list, which AWS may or may not take for none.</summary>
    public static IReadOnlyList<string>? Ordered(IReadOnlyList<string>? values) =>
        values is { Count: > 0 } ? [.. values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)] : null;
}
