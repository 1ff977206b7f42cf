using SageMakerMonitorOperator.AwsSimulator.CloudWatch.Rules;
using SageMakerMonitorOperator.AwsSimulator.Consistency;
using SageMakerMonitorOperator.AwsSimulator.Journal;
using SageMakerMonitorOperator.AwsSimulator.Protocol;
using SageMakerMonitorOperator.AwsSimulator.Validation;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch.Operations;

/// <summary>"If you specify any incorrect alarm names, the alarms you specify with correct names are still deleted." All other
/// errors leave every alarm (API reference, DeleteAlarms).</summary>
internal static class DeleteAlarms
{
    private static readonly RequestShape Shape = new(AlarmMembers.Names.Required());

    public static void Apply(AlarmStore alarms, Timeline<Alarm> all, AwsRequest raw, Readings readings)
    {
        var found = NamedAlarms.Find(all, Shape.Read(raw), readings);
        CheckBatch(found, readings);
        CheckDependants(alarms, all, found, readings);
        foreach (var alarm in found)
        {
            alarms.Write(alarm, ResourceChangeKind.Deleted);
        }
    }

    private static void CheckBatch(IReadOnlyList<Alarm> found, Readings readings)
    {
        // "this total can include no more than one composite alarm"
        if (found.Count(alarm => alarm.Type == AlarmType.CompositeAlarm) > 1)
        {
            throw new AwsException("ValidationError", "At most one composite alarm can be deleted in one operation.");
        }

        // "Log alarms cannot be batch deleted."
        if (found.Count > 1 && found.Any(alarm => alarm.Type == AlarmType.LogAlarm))
        {
            throw new AwsException(readings.LogAlarmInBatchCode, "Log alarms cannot be batch deleted.");
        }
    }

    // Seen: cloud-custodian#7763 (several), ekristen/aws-nuke#462 (one). Whether a parent deleted by the same call counts is
    // not documented; the stricter reading is that it does.
    private static void CheckDependants(
        AlarmStore alarms,
        Timeline<Alarm> all,
        IReadOnlyList<Alarm> found,
        Readings readings
    )
    {
        var needed = all.All().SelectMany(other => Needed(alarms, other, readings)).ToHashSet(StringComparer.Ordinal);
        var blocked = found.Select(alarm => alarm.Name).Where(needed.Contains).ToList();
        if (blocked.Count > 0)
        {
            throw new AwsException(
                "ValidationError",
                $"Cannot delete {string.Join(',', blocked)} as there are composite alarm(s) depending on "
                    + $"{(blocked.Count == 1 ? "it" : "them")}."
            );
        }
    }

    private static IEnumerable<string> Needed(AlarmStore alarms, Alarm other, Readings readings) =>
        readings.SuppressorCanBeDeleted || AlarmReference.Suppressor(alarms, other) is not { } suppressor
            ? AlarmReference.Children(alarms, other)
            : AlarmReference.Children(alarms, other).Append(suppressor);
}
