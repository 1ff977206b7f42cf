using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Validation;

/// <summary>Checks the rules of types on values; a value that is not there breaks none.</summary>
internal static class Rules
{
    public static IEnumerable<Violation> Check<T>(string path, T? value)
        where T : class, IValidated<T> =>
        value is null ? [] : T.Rules.Where(rule => !rule.Holds(value)).Select(rule => Broken(path, rule.Text));

    public static IEnumerable<Violation> CheckEach<T>(string path, IReadOnlyList<T>? values)
        where T : class, IValidated<T> => CheckEach(path, values, Check);

    /// <summary>For items that hold validated values themselves.</summary>
    public static IEnumerable<Violation> CheckEach<T>(
        string path,
        IReadOnlyList<T>? values,
        Func<string, T, IEnumerable<Violation>> check
    ) => (values ?? []).SelectMany((value, index) => check(FieldPath.Item(path, index), value));

    public static IEnumerable<Violation> CheckChange<T>(string path, T old, T now)
        where T : class, IValidated<T> =>
        T.Transitions.Where(rule => !rule.Holds(old, now)).Select(rule => Broken(path, rule.Text));

    private static Violation Broken(string path, string text) => new(path, $"Invalid value: {text}");
}
