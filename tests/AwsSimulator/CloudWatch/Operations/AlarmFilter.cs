using SageMakerMonitorOperator.AwsSimulator.Protocol;
using SageMakerMonitorOperator.AwsSimulator.Validation;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch.Operations;

/// <summary>What DescribeAlarms asks for. Read once, as it is asked of every alarm.</summary>
internal sealed record AlarmFilter(
    IReadOnlySet<string> Names,
    IReadOnlySet<string> Types,
    string? Prefix,
    string? State,
    string? ActionPrefix
)
{
    // "If you omit this parameter, only metric alarms are returned, even if composite alarms exist in the account."
    private static readonly HashSet<string> DefaultTypes = [nameof(AlarmType.MetricAlarm)];

    public static AlarmFilter Of(AwsRequest request) =>
        new(
            request.Texts("AlarmNames").ToHashSet(StringComparer.Ordinal),
            request.Texts("AlarmTypes") is { Count: > 0 } types
                ? types.ToHashSet(StringComparer.Ordinal)
                : DefaultTypes,
            request.Text("AlarmNamePrefix"),
            request.Text("StateValue"),
            request.Text("ActionPrefix")
        );

    public bool Matches(Alarm alarm) =>
        Types.Contains(alarm.Type.ToString())
        && (Names.Count == 0 || Names.Contains(alarm.Name))
        && (Prefix is null || alarm.Name.StartsWith(Prefix, StringComparison.Ordinal))
        && (State is null || alarm.State.Value == State)
        && (ActionPrefix is null || HasAction(alarm, ActionPrefix));

    private static bool HasAction(Alarm alarm, string prefix) =>
        AlarmConfiguration
            .ActionLists.SelectMany(list => alarm.Configuration.Texts(list))
            .Any(action => action.StartsWith(prefix, StringComparison.Ordinal));
}
