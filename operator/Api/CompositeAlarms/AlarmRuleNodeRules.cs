using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.CompositeAlarms;

/// <summary>A part of a rule that is either an operator over others or an alarm.</summary>
internal interface IAlarmRuleNode
{
    /// <summary>How many of the fields are set of which exactly one must be.</summary>
    int Choices { get; }
}

/// <summary>The rules of such parts, of whatever depth.</summary>
internal static class AlarmRuleNodeRules
{
    /// <param name="id">What the ids of the rules start with.</param>
    public static IReadOnlyList<ValidationRule<T>> Of<T>(string id)
        where T : AlarmStateChoice, IAlarmRuleNode =>
        [
            new(
                $"{id}-one-of",
                "[has(self.allOf), has(self.anyOf), has(self.not), has(self.atLeast), has(self.alarmRef),"
                    + " has(self.alarmName)].exists_one(x, x)",
                "exactly one of `allOf`, `anyOf`, `not`, `atLeast`, `alarmRef` and `alarmName` must be set",
                node => node.Choices == 1
            ),
            new(
                $"{id}-state",
                "!has(self.state) || has(self.alarmRef) || has(self.alarmName)",
                "`state` must not be set without `alarmRef` or `alarmName`",
                node => node.State is null || node.AlarmRef is not null || node.AlarmName is not null
            ),
        ];
}
