using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.CloudWatch;

/// <summary>By names, by prefix, or by whom it is named in its parents' rules: one of the three.</summary>
public sealed class DescribeAlarmsRequest : AwsRequest
{
    /// <summary>At most 100.</summary>
    public IReadOnlyList<string>? AlarmNames { get; init; }
    public string? AlarmNamePrefix { get; init; }

    /// <summary>
    /// Without it AWS answers metric alarms only, and a composite or log alarm that holds the name goes unseen:
    /// see <see cref="CloudWatch.AlarmTypes.All"/>.
    /// </summary>
    public IReadOnlyList<string>? AlarmTypes { get; init; }

    /// <summary>
    /// The composite alarms whose rules name this one, with their names and ARNs alone; what only suppresses is not told.
    /// With no other filter.
    /// </summary>
    public string? ParentsOfAlarmName { get; init; }
    public string? StateValue { get; init; }
    public string? ActionPrefix { get; init; }

    /// <summary>At most 100.</summary>
    public int? MaxRecords { get; init; }
    public string? NextToken { get; init; }

    internal DescribeAlarmsRequest Next(string token) =>
        new()
        {
            AlarmNames = AlarmNames,
            AlarmNamePrefix = AlarmNamePrefix,
            AlarmTypes = AlarmTypes,
            ParentsOfAlarmName = ParentsOfAlarmName,
            StateValue = StateValue,
            ActionPrefix = ActionPrefix,
            MaxRecords = MaxRecords,
            NextToken = token,
        };
}
