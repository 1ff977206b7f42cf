using SageMakerMonitorOperator.Api.AlarmMuteRules;
using SageMakerMonitorOperator.Reconcilers.Alarms;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.References;

namespace SageMakerMonitorOperator.Reconcilers.AlarmMuteRules;

/// <summary>The rule as it shall be, with every target resolved to the name of an alarm.</summary>
internal sealed record DesiredMuteRule(string AwsName, AlarmMuteRuleSpec Spec, IReadOnlyList<string> AlarmNames)
{
    /// <exception cref="Problems.ProblemException">An alarm cannot be used, or not yet; see <see cref="IReferences.ArnOf"/>.</exception>
    public static DesiredMuteRule Of(Intent<AlarmMuteRule> intent, IReferences references)
    {
        var spec = intent.Resource.Spec;
        var referrer = new Referrer(intent.Resource.Metadata.Namespace ?? "", intent.Identity);
        // One alarm that two targets lead to is one target: AWS takes a hundred names.
        return new(
            intent.Identity.Name,
            spec,
            [
                .. (spec.MuteTargets ?? [])
                    .Select(
                        (target, index) => NameOf($"spec.muteTargets[{index}].alarmRef", target, referrer, references)
                    )
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ]
        );
    }

    private static string NameOf(string field, MuteTarget target, Referrer referrer, IReferences references) =>
        target.AlarmName ?? AlarmArn.NameOf(references.ArnOf(field, target.Alarm!, referrer));
}
