using System.Reflection;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Tools.Schema;

/// <summary>A rule of a type, without its C# form.</summary>
internal sealed record ApiRule(string Id, string Cel, string Message, string Text)
{
    public static IReadOnlyList<ApiRule> Of(Type type) => Read(type, nameof(IValidated<>.Rules));

    public static IReadOnlyList<ApiRule> TransitionsOf(Type type) => Read(type, nameof(IValidated<>.Transitions));

    private static IReadOnlyList<ApiRule> Read(Type type, string list) =>
        type.GetProperty(list, BindingFlags.Static | BindingFlags.Public)?.GetValue(null) is IEnumerable<object> rules
            ? [.. rules.Select(Read)]
            : [];

    private static ApiRule Read(object rule) =>
        new(Value(rule, nameof(Id)), Value(rule, nameof(Cel)), Value(rule, nameof(Message)), Value(rule, nameof(Text)));

    private static string Value(object rule, string property) =>
        (string)rule.GetType().GetProperty(property)!.GetValue(rule)!;
}
