using SageMakerMonitorOperator.Api.Alarms;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.CompositeAlarms;

/// <summary>
/// The composite alarm as it shall be. Exactly one of alarmRule and rule says when it goes to ALARM; it may name at most
/// 100 alarms. Unset fields mean AWS's documented defaults, which are enforced too.
/// </summary>
public sealed record CompositeAlarmSpec : AlarmSpec, IValidated<CompositeAlarmSpec>
{
    /// <summary>
    /// The rule as CloudWatch's expression, such as ALARM("churn-5xx") AND NOT ALARM("deployment"). Names and ARNs in it
    /// are those of AWS, and the alarms must exist there.
    /// </summary>
    [Length(1, 10240)]
    public string? AlarmRule { get; init; }

    /// <summary>The rule as a structure, whose alarms may be objects of this namespace. What nests deeper is written as alarmRule.</summary>
    public AlarmRuleExpression? Rule { get; init; }

    /// <summary>An alarm that keeps the actions of this one from being taken while it is in ALARM.</summary>
    public ActionsSuppressor? ActionsSuppressor { get; init; }

    public static IReadOnlyList<ValidationRule<CompositeAlarmSpec>> Rules { get; } =
    [
        .. AwsResourceRules.Tags<CompositeAlarmSpec>(),
        AlarmRules.ActionRegion<CompositeAlarmSpec>(),
        new(
            "composite-one-rule",
            "[has(self.alarmRule), has(self.rule)].exists_one(x, x)",
            "exactly one of `alarmRule` and `rule` must be set",
            spec => (spec.AlarmRule is null) != (spec.Rule is null)
        ),
        new(
            "composite-actions",
            string.Join(" && ", AlarmRules.ActionLists.Select(OffInstances)),
            "`alarmActions`, `okActions` and `insufficientDataActions` of a composite alarm may not hold EC2 or Auto Scaling actions",
            spec => spec.AllActions().All(action => action.Arn is not { } arn || !ActionArn.IsOnInstances(arn))
        ),
    ];

    public static IReadOnlyList<TransitionRule<CompositeAlarmSpec>> Transitions { get; } =
    [
        AwsResourceRules.RegionImmutable<CompositeAlarmSpec>(),
        AwsResourceRules.NameImmutable<CompositeAlarmSpec>(spec => spec.Name),
    ];

    private static string OffInstances(string field) =>
        $"(!has(self.{field}) || self.{field}.all(a, !has(a.arn) || !a.arn.matches('{ActionArn.InstancePattern}')))";
}
