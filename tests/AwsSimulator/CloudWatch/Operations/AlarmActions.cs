using SageMakerMonitorOperator.AwsSimulator.CloudWatch.Rules;
using SageMakerMonitorOperator.AwsSimulator.Consistency;
using SageMakerMonitorOperator.AwsSimulator.Journal;
using SageMakerMonitorOperator.AwsSimulator.Protocol;
using SageMakerMonitorOperator.AwsSimulator.Validation;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch.Operations;

/// <summary>EnableAlarmActions and DisableAlarmActions.</summary>
internal static class AlarmActions
{
    private static readonly RequestShape Shape = new(AlarmMembers.Names.Required());

    public static void Apply(AlarmStore alarms, Timeline<Alarm> all, AwsRequest raw, Readings readings, bool enabled)
    {
        foreach (var alarm in NamedAlarms.Find(all, Shape.Read(raw), readings))
        {
            var configuration = alarm.Configuration.DeepClone().AsObject();
            configuration["ActionsEnabled"] = enabled ? "true" : "false";
            alarms.Write(alarm with { Configuration = configuration }, ResourceChangeKind.Updated);
        }
    }
}
