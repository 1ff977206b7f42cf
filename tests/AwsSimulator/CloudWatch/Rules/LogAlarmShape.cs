using SageMakerMonitorOperator.AwsSimulator.Validation;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch.Rules;

/// <summary>PutLogAlarm's input (service model 2010-08-01), as far as the name space of alarms needs it.</summary>
internal static class LogAlarmShape
{
    public static readonly RequestShape Request = new([
        .. AlarmMembers.Common,
        Member.Anything("ScheduledQueryConfiguration").Required(),
        Member.Whole("QueryResultsToEvaluate", 1).Required(),
        Member.Whole("QueryResultsToAlarm", 1).Required(),
        Member.Real("Threshold").Required(),
        Member.Choice("ComparisonOperator", AlarmMembers.Comparisons).Required(),
        Member.Text("TreatMissingData", 1, 255),
        Member.Whole("ActionLogLineCount"),
        Member.Text("ActionLogLineRoleArn"),
    ]);
}
