using FsCheck;
using FsCheck.Fluent;
using SageMakerMonitorOperator.Api.Alarms;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.CompositeAlarms;
using SageMakerMonitorOperator.Reconcilers.CompositeAlarms.Rules;
using static SageMakerMonitorOperator.Reconcilers.Tests.Properties;

namespace SageMakerMonitorOperator.Reconcilers.Tests.CompositeAlarms;

/// <summary>Random valid specs, each optional field set or not, and the same specs in other words.</summary>
internal static class CompositeSpecs
{
    private static readonly string[] States =
    [
        "ALARM",
        "OK",
        "INSUFFICIENT_DATA",
        "NOT ALARM",
        "NOT OK",
        "NOT INSUFFICIENT_DATA",
    ];

    public static Gen<CompositeAlarmSpec> Any =>
        from common in Common
        from structured in Gen.Elements(false, true)
        from rule in Expression
        from text in RuleTexts.Small.SelectMany(RuleTexts.Wording)
        select structured ? common with { Rule = rule } : common with { AlarmRule = text };

    /// <summary>What AWS would not tell from the spec: orders, an ARN for a name, text for structure.</summary>
    public static Gen<CompositeAlarmSpec> Equal(CompositeAlarmSpec spec) =>
        from alarm in Reordered(spec.AlarmActions)
        from ok in Reordered(spec.OkActions)
        from text in RuleTexts.Wording(NodeOf(spec))
        from asText in Gen.Elements(spec.Rule is null, true)
        from suppressor in Suppressors(spec.ActionsSuppressor)
        select spec with
        {
            AlarmActions = alarm,
            OkActions = ok,
            AlarmRule = asText ? text : null,
            Rule = asText ? null : spec.Rule,
            ActionsSuppressor = suppressor,
        };

    public static RuleNode NodeOf(CompositeAlarmSpec spec) =>
        spec.Rule is { } rule
            ? new StructuredRule((_, choice) => choice.AlarmName ?? $"ml_{choice.AlarmRef!.Name}").Of("spec.rule", rule)
            : RuleParser.Parse(spec.AlarmRule!);

    private static Gen<CompositeAlarmSpec> Common =>
        from description in Maybe("", "It is unhealthy.", "first\r\nsecond")
        from enabled in Gen.Elements<bool?>(null, true, false)
        from alarm in Maybe(Actions)
        from ok in Maybe(Actions)
        from suppressor in Maybe(Suppressor)
        from tags in Maybe(Gen.Elements(new Dictionary<string, string> { ["team"] = "ml" }))
        select new CompositeAlarmSpec
        {
            AlarmDescription = description,
            ActionsEnabled = enabled,
            AlarmActions = alarm,
            OkActions = ok,
            ActionsSuppressor = suppressor,
            Tags = tags,
        };

    private static Gen<IReadOnlyList<ActionTarget>> Actions =>
        Some(
                new ActionTarget { Arn = "arn:aws:sns:eu-west-1:111122223333:oncall" },
                new ActionTarget { Arn = "arn:aws:lambda:eu-west-1:111122223333:function:f" },
                new ActionTarget { TopicRef = new() { Name = "audit" } }
            )
            .SelectMany(Shuffled);

    private static Gen<ActionsSuppressor> Suppressor =>
        from wait in Gen.Elements(0, 60)
        from extension in Gen.Elements(0, 120)
        from form in Gen.Elements(0, 1, 2)
        select new ActionsSuppressor
        {
            AlarmRef = form == 0 ? new AlarmReference { Name = "maintenance" } : null,
            AlarmName = form == 1 ? "ml_maintenance" : null,
            Arn = form == 2 ? RuleTexts.ArnPrefix + "ml_maintenance" : null,
            WaitPeriodSeconds = wait,
            ExtensionPeriodSeconds = extension,
        };

    private static Gen<ActionsSuppressor?> Suppressors(ActionsSuppressor? suppressor) =>
        suppressor is null
            ? Gen.Constant(suppressor)
            : Suppressor.Select(other =>
                (ActionsSuppressor?)(
                    other with
                    {
                        WaitPeriodSeconds = suppressor.WaitPeriodSeconds,
                        ExtensionPeriodSeconds = suppressor.ExtensionPeriodSeconds,
                    }
                )
            );

    private static Gen<AlarmRuleExpression> Expression =>
        Gen.OneOf(
            Few(Group).Select(groups => new AlarmRuleExpression { AllOf = groups }),
            Few(Group).Select(groups => new AlarmRuleExpression { AnyOf = groups }),
            Group.Select(group => new AlarmRuleExpression { Not = group }),
            AtLeast.Select(atLeast => new AlarmRuleExpression { AtLeast = atLeast }),
            Operand.Select(leaf => new AlarmRuleExpression
            {
                AlarmRef = leaf.AlarmRef,
                AlarmName = leaf.AlarmName,
                State = leaf.State,
            })
        );

    private static Gen<AlarmRuleGroup> Group =>
        Gen.OneOf(
            Few(Operand).Select(operands => new AlarmRuleGroup { AllOf = operands }),
            Few(Operand).Select(operands => new AlarmRuleGroup { AnyOf = operands }),
            Operand.Select(operand => new AlarmRuleGroup { Not = operand }),
            AtLeast.Select(atLeast => new AlarmRuleGroup { AtLeast = atLeast }),
            Operand.Select(leaf => new AlarmRuleGroup
            {
                AlarmRef = leaf.AlarmRef,
                AlarmName = leaf.AlarmName,
                State = leaf.State,
            })
        );

    private static Gen<AlarmRuleOperand> Operand =>
        from name in Gen.Elements("a", "b", "c")
        from kind in Gen.Elements<AlarmKind?>(null, AlarmKind.CompositeAlarm)
        from byName in Gen.Elements(false, true)
        from state in Maybe(States)
        select new AlarmRuleOperand
        {
            AlarmRef = byName ? null : new AlarmReference { Kind = kind, Name = name },
            AlarmName = byName ? $"ml_{name}" : null,
            State = state,
        };

    private static Gen<AtLeast> AtLeast =>
        from alarms in Few(Operand)
        from count in Gen.Choose(1, alarms.Count)
        from percent in Gen.Choose(1, 100)
        from isCount in Gen.Elements(false, true)
        from state in Maybe(States)
        select new AtLeast
        {
            Count = isCount ? count : null,
            Percent = isCount ? null : percent,
            State = state,
            Alarms = [.. alarms.Select(one => new CountedAlarm { AlarmRef = one.AlarmRef, AlarmName = one.AlarmName })],
        };

    private static Gen<IReadOnlyList<T>> Few<T>(Gen<T> item) =>
        Gen.Choose(1, 3).SelectMany(count => Gen.ArrayOf(item, count)).Select(items => (IReadOnlyList<T>)items);

    private static Gen<IReadOnlyList<T>?> Reordered<T>(IReadOnlyList<T>? list) =>
        list is null or []
            ? Gen.Elements(null, (IReadOnlyList<T>?)[])
            : Shuffled(list).Select(shuffled => (IReadOnlyList<T>?)shuffled);
}
