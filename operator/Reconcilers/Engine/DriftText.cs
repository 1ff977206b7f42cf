using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Reconcilers.Planning;

namespace SageMakerMonitorOperator.Reconcilers.Engine;

/// <summary>Drift in words, and in the bounds of status.</summary>
internal static class DriftText
{
    private const int MaxFields = 32;
    private const int MaxValue = 256;
    private const int MaxReason = 1024;
    private const string Nothing = "(nothing)";

    /// <summary>Field by field: <c>threshold is 5, should be 0.01</c>.</summary>
    public static string Summary(Plan plan) =>
        plan.Drift.Count == 0
            ? Joined(plan.Steps, step => $"{step.Operation}: {step.Reason}")
            : Joined(plan.Drift, Sentence);

    /// <summary>Field by field, after the repair: <c>threshold was 5, is 0.01</c>.</summary>
    public static string Repaired(Plan plan) =>
        Joined(plan.Drift, drift => $"{drift.Field} was {OnOneLine(drift.Observed)}, is {OnOneLine(drift.Desired)}");

    public static IReadOnlyList<FieldDrift>? ForStatus(Plan plan) =>
        plan.Drift.Count == 0
            ? null
            :
            [
                .. plan
                    .Drift.Take(MaxFields)
                    .Select(drift => new FieldDrift
                    {
                        Field = Cut(drift.Field)!,
                        Desired = Cut(drift.Desired),
                        Observed = Cut(drift.Observed),
                    }),
            ];

    public static IReadOnlyList<PlannedStep>? Steps(Plan plan) =>
        plan.IsEmpty
            ? null
            :
            [
                .. plan
                    .Steps.Take(MaxFields)
                    .Select(step => new PlannedStep
                    {
                        Operation = step.Operation,
                        Reason = Shortened.To(MaxReason, step.Reason),
                    }),
            ];

    private static string Joined<T>(IReadOnlyList<T> items, Func<T, string> text) =>
        string.Join("; ", items.Take(MaxFields).Select(text))
        + (items.Count > MaxFields ? $"; and {items.Count - MaxFields} more" : "");

    private static string Sentence(FieldDrift drift) =>
        $"{drift.Field} is {OnOneLine(drift.Observed)}, should be {OnOneLine(drift.Desired)}";

    // kubectl shows the first line of an event's note only, and a raw newline breaks its tables.
    private static string OnOneLine(string? value) =>
        Cut(value)
            ?.Replace("\r", @"\r", StringComparison.Ordinal)
            .Replace("\n", @"\n", StringComparison.Ordinal)
            .Replace("\t", @"\t", StringComparison.Ordinal)
        ?? Nothing;

    private static string? Cut(string? value) => value is null ? null : Shortened.To(MaxValue, value);
}
