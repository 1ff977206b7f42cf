using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Reconcilers.Engine;

namespace SageMakerMonitorOperator.Reconcilers.AlarmMuteRules;

/// <summary>A mute rule as CloudWatch has it.</summary>
public sealed record ObservedMuteRule(
    GetAlarmMuteRuleResponse Rule,
    string Arn,
    IReadOnlyDictionary<string, string> Tags
) : IObservedResource;
