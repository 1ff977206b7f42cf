using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Reconcilers.Planning;

namespace SageMakerMonitorOperator.Reconcilers.Alarms;

/// <summary>The normal form of what alarms of every type have.</summary>
internal static class AlarmFields
{
    public static void Set(Fields fields, PutAlarmRequest alarm)
    {
        fields.Set("alarmDescription", Text(alarm.AlarmDescription));
        fields.Set("actionsEnabled", alarm.ActionsEnabled == false ? "false" : "true");
        fields.Set("alarmActions", SetOf(alarm.AlarmActions));
        fields.Set("okActions", SetOf(alarm.OKActions));
        fields.Set("insufficientDataActions", SetOf(alarm.InsufficientDataActions));
    }

    // Endpoint-compatible stand-ins answer an empty text where AWS leaves the member out, and every reader of XML takes
    // \r\n and \r for \n.
    public static string? Text(string? value) => string.IsNullOrEmpty(value) ? null : value.ReplaceLineEndings("\n");

    private static string? SetOf(IEnumerable<string>? values)
    {
        string[] sorted = [.. (values ?? []).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return sorted.Length == 0 ? null : string.Join(", ", sorted);
    }
}
