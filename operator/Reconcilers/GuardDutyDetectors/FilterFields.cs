using System.Globalization;
using SageMakerMonitorOperator.Aws.GuardDuty;
using SageMakerMonitorOperator.Reconcilers.Planning;

namespace SageMakerMonitorOperator.Reconcilers.GuardDutyDetectors;

/// <summary>The normal form of a filter, but for its rank. Lists are sets; AWS shows conditions under old names too.</summary>
internal static class FilterFields
{
    private const string Noop = "NOOP";

    public static Fields Of(string name, string? description, string? action, FindingCriteria? criteria)
    {
        var fields = new Fields();
        fields.Set($"{Path(name)}.description", string.IsNullOrEmpty(description) ? null : description);
        fields.Set($"{Path(name)}.action", string.IsNullOrEmpty(action) ? Noop : action);
        foreach (var (property, condition) in criteria?.Criterion ?? new Dictionary<string, Condition>())
        {
            fields.Set($"{Path(name)}.findingCriteria.criterion[{property}]", Text(condition));
        }

        return fields;
    }

    public static string Path(string name) => $"filters[{name}]";

    private static string Text(Condition condition) =>
        string.Join(
            ", ",
            new[]
            {
                Set("equals", condition.EqualTo ?? condition.Eq),
                Set("notEquals", condition.NotEquals ?? condition.Neq),
                Number("greaterThan", condition.GreaterThan ?? condition.Gt),
                Number("greaterThanOrEqual", condition.GreaterThanOrEqual ?? condition.Gte),
                Number("lessThan", condition.LessThan ?? condition.Lt),
                Number("lessThanOrEqual", condition.LessThanOrEqual ?? condition.Lte),
                Set("matches", condition.Matches),
                Set("notMatches", condition.NotMatches),
            }.OfType<string>()
        );

    private static string? Set(string name, IReadOnlyList<string>? values) =>
        Canonical.Set(values?.Select(value => Canonical.Quoted(value)!)) is { } set ? $"{name} {set}" : null;

    private static string? Number(string name, long? value) =>
        value is { } number ? $"{name} {number.ToString(CultureInfo.InvariantCulture)}" : null;
}
