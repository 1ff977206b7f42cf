using SageMakerMonitorOperator.Api.Alarms;
using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.CompositeAlarms;
using SageMakerMonitorOperator.Reconcilers.Alarms;
using SageMakerMonitorOperator.Reconcilers.CompositeAlarms.Rules;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.Problems;
using SageMakerMonitorOperator.Reconcilers.References;
using CompositeAlarm = SageMakerMonitorOperator.Api.CompositeAlarms.CompositeAlarm;

namespace SageMakerMonitorOperator.Reconcilers.CompositeAlarms;

/// <summary>The composite alarm as it shall be, with every reference resolved.</summary>
/// <param name="AwsName">Its name on AWS.</param>
/// <param name="Spec">Everything else.</param>
/// <param name="Actions">What it tells.</param>
/// <param name="AlarmRule">The rule as text, with names or ARNs.</param>
/// <param name="Suppressor">Name or ARN of the alarm that suppresses the actions; null for none.</param>
internal sealed record DesiredComposite(
    string AwsName,
    CompositeAlarmSpec Spec,
    DesiredActions Actions,
    string AlarmRule,
    string? Suppressor
)
{
    private const int LongestRule = 10240;

    /// <exception cref="ProblemException">A reference cannot be used, or not yet, or the rule does not fit AWS.</exception>
    public static DesiredComposite Of(Intent<CompositeAlarm> intent, IReferences references)
    {
        var spec = intent.Resource.Spec;
        var referrer = Referrer.Of(intent);
        var rule = spec.Rule is { } structure
            ? Fitting(RuleText.Of(new StructuredRule(NameOf).Of("spec.rule", structure)))
            : spec.AlarmRule!.Trim();
        var desired = new DesiredComposite(
            intent.Resource.AwsName,
            spec,
            DesiredActions.Of(spec, referrer, references),
            rule,
            Suppressor(spec.ActionsSuppressor)
        );
        desired.RefuseOtherPlaces(intent.Identity);
        return desired;

        string NameOf(string path, AlarmChoice choice) => choice.AlarmName ?? Resolved(path, choice.AlarmRef!);

        string? Suppressor(ActionsSuppressor? suppressor) =>
            suppressor?.AlarmName
            ?? suppressor?.Arn
            ?? (suppressor is null ? null : Resolved("spec.actionsSuppressor", suppressor.AlarmRef!));

        string Resolved(string path, AlarmReference reference) =>
            AlarmArn.NameOf(references.ArnOf($"{path}.alarmRef", reference.Target, referrer));
    }

    // CloudWatch combines alarms of one account and Region.
    private void RefuseOtherPlaces(AwsResourceIdentity place)
    {
        var elsewhere = RuleParser
            .Parse(AlarmRule)
            .NamedAlarms()
            .Append(Suppressor)
            .FirstOrDefault(alarm => alarm is not null && AlarmArn.IsArn(AlarmArn.NameIn(place, alarm)));
        if (elsewhere is not null)
        {
            throw ProblemException.Stalled(
                Reasons.InvalidSpec,
                $"{elsewhere} is not an alarm of AWS account {place.AccountId} in {place.Region}, where this one is; CloudWatch combines"
                    + " alarms of one account and Region"
            );
        }
    }

    private static string Fitting(string rule) =>
        rule.Length <= LongestRule
            ? rule
            : throw ProblemException.Stalled(
                Reasons.InvalidSpec,
                $"spec.rule: the rule is {rule.Length} characters as CloudWatch writes it, and it takes {LongestRule}; let other composite"
                    + " alarms name some of the alarms"
            );
}
