using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.CloudWatch;

/// <summary>By names or by prefix, not both.</summary>
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
            StateValue = StateValue,
            ActionPrefix = ActionPrefix,
            MaxRecords = MaxRecords,
            NextToken = token,
        };
}
