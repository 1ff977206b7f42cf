using SageMakerMonitorOperator.Api.CompositeAlarms;
using SageMakerMonitorOperator.Reconcilers.Alarms;
using SageMakerMonitorOperator.Reconcilers.CompositeAlarms.Rules;

namespace SageMakerMonitorOperator.Reconcilers.CompositeAlarms;

/// <summary>The alarms that a spec names by their names or ARNs on AWS.</summary>
public static class NamesInRules
{
    /// <summary>Those of the rule, as written; none where it cannot be read.</summary>
    public static IReadOnlyList<string> Of(CompositeAlarmSpec spec) =>
        spec.AlarmRule is { } text
            ? Of(text)
            : [.. NamedAlarms.In(spec.Rule).Select(choice => choice.AlarmName).OfType<string>()];

    /// <summary>The names of all that must be there before the composite alarm can be written, or whose deletion waits for it.</summary>
    public static IEnumerable<string> Needed(CompositeAlarmSpec spec) =>
        Of(spec)
            .Append(spec.ActionsSuppressor?.AlarmName ?? spec.ActionsSuppressor?.Arn)
            .OfType<string>()
            .Select(AlarmArn.NameOf)
            .Distinct(StringComparer.Ordinal);

    private static IReadOnlyList<string> Of(string text)
    {
        try
        {
            return RuleParser.Parse(text).NamedAlarms();
        }
        catch (RuleSyntaxException)
        {
            return []; // It is told so, and nothing of it gets to AWS.
        }
    }
}
