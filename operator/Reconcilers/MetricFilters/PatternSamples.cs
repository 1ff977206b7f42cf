using System.Security.Cryptography;
using System.Text;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.MetricFilters;
using SageMakerMonitorOperator.Aws.CloudWatchLogs;
using SageMakerMonitorOperator.Reconcilers.LogFilters;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.MetricFilters;

/// <summary>Compares what CloudWatch Logs makes of sample lines with what the spec says. No I/O.</summary>
internal static class PatternSamples
{
    public static TestMetricFilterRequest Request(string pattern, IReadOnlyList<PatternTest> tests) =>
        new()
        {
            FilterPattern = pattern,
            LogEventMessages = [.. tests.Select(test => test.Message).Distinct(StringComparer.Ordinal)],
        };

    /// <summary>Equal as long as the same samples must turn out the same for the same pattern, in whatever order.</summary>
    public static string Hash(string pattern, IReadOnlyList<PatternTest> tests)
    {
        var lines = tests
            .OrderBy(test => test.Name, StringComparer.Ordinal)
            .Select(test =>
                $"{test.Name} {test.Matches} {Canonical.Quoted(test.Message)} {LogFilterText.Map(test.ExtractedValues)}"
            );
        var text = string.Join('\n', [Canonical.Quoted(pattern), .. lines]);
        return $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";
    }

    /// <exception cref="ProblemException">Stalled: a sample turned out otherwise.</exception>
    public static void Demand(
        string pattern,
        IReadOnlyList<PatternTest> tests,
        IReadOnlyList<MetricFilterMatchRecord> matches
    )
    {
        string[] mismatches = [.. tests.Select(test => Mismatch(test, matches)).OfType<string>()];
        if (mismatches.Length > 0)
        {
            throw ProblemException.Stalled(
                Reasons.SampleMismatch,
                $"the pattern '{pattern}' does not do what `spec.patternTests` says: {string.Join("; ", mismatches)}. The filter was"
                    + " not put. Correct `spec.filterPattern`, or the sample"
            );
        }
    }

    // By the message, as from which number AWS counts is told in different ways.
    private static string? Mismatch(PatternTest test, IReadOnlyList<MetricFilterMatchRecord> matches)
    {
        var match = matches.FirstOrDefault(one => one.EventMessage == test.Message);
        return (test.Matches, match) switch
        {
            (true, null) => $"'{test.Name}' must match and does not",
            (false, not null) => $"'{test.Name}' must not match and does",
            (true, { } found) => Wrong(test, found.ExtractedValues),
            _ => null,
        };
    }

    private static string? Wrong(PatternTest test, IReadOnlyDictionary<string, string>? extracted)
    {
        string[] wrong =
        [
            .. (test.ExtractedValues ?? new Dictionary<string, string>(StringComparer.Ordinal))
                .Where(wanted => extracted?.GetValueOrDefault(wanted.Key) != wanted.Value)
                .OrderBy(wanted => wanted.Key, StringComparer.Ordinal)
                .Select(wanted => $"{wanted.Key} is {Shown(extracted, wanted.Key)} in place of '{wanted.Value}'"),
        ];
        return wrong.Length == 0 ? null : $"in '{test.Name}' {string.Join(", ", wrong)}";
    }

    private static string Shown(IReadOnlyDictionary<string, string>? extracted, string field) =>
        extracted?.GetValueOrDefault(field) is { } value ? $"'{value}'" : "not taken out";
}
