using SageMakerMonitorOperator.Api.CompositeAlarms;
using SageMakerMonitorOperator.Kubernetes.Schema;
using SageMakerMonitorOperator.Reconcilers.CompositeAlarms.Rules;

namespace SageMakerMonitorOperator.Reconcilers.CompositeAlarms;

/// <summary>
/// What PutCompositeAlarm demands of a rule that CEL cannot see: only the reconciler says it. Parentheses are counted as
/// little as AWS may count them, so that nothing is refused that AWS would take.
/// </summary>
internal static class RuleLimits
{
    private const int MaxAlarms = 100;
    private const int MaxElements = 500;

    public static IEnumerable<Violation> Check(CompositeAlarmSpec spec) =>
        spec switch
        {
            { Rule: { } rule } => Check("spec.rule", new StructuredRule(IdentityOf).Of("spec.rule", rule)),
            { AlarmRule: { } text } => CheckText(text),
            _ => [],
        };

    private static IEnumerable<Violation> CheckText(string text)
    {
        const string Field = "spec.alarmRule";
        try
        {
            return Check(Field, RuleParser.Parse(text));
        }
        catch (RuleSyntaxException problem)
        {
            return [new Violation(Field, $"Invalid value: {problem.Message} [alarm-rule-syntax]")];
        }
    }

    private static IEnumerable<Violation> Check(string field, RuleNode rule)
    {
        var alarms = rule.NamedAlarms().Count;
        if (alarms > MaxAlarms)
        {
            yield return new Violation(
                field,
                $"Too many: it names {alarms} alarms, and CloudWatch takes {MaxAlarms}; let other composite alarms name some of them [alarm-rule-alarms]"
            );
        }

        var elements = rule.All().Sum(ElementsOf);
        if (elements > MaxElements)
        {
            yield return new Violation(
                field,
                $"Too many: it has {elements} elements (alarms, TRUE, FALSE and parentheses), and CloudWatch takes {MaxElements} [alarm-rule-elements]"
            );
        }
    }

    private static int ElementsOf(RuleNode node) =>
        node.OwnAlarms.Count
        + (node is RuleNode.Constant ? 1 : 0)
        + node.Operands.Count(operand => operand is RuleNode.Join or RuleNode.Mixed);

    // Before references are resolved, an object stands for its alarm.
    private static string IdentityOf(string path, AlarmChoice choice) =>
        choice.AlarmName ?? (choice.AlarmRef is { } reference ? $"{reference.Target}" : "");
}
