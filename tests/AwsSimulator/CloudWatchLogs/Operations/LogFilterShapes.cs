using SageMakerMonitorOperator.AwsSimulator.CloudWatch.Rules;
using SageMakerMonitorOperator.AwsSimulator.CloudWatchLogs.Rules;
using SageMakerMonitorOperator.AwsSimulator.Validation;
using static SageMakerMonitorOperator.AwsSimulator.CloudWatchLogs.LogsErrors;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatchLogs.Operations;

/// <summary>The requests about filters (service model 2014-03-28).</summary>
internal static class LogFilterShapes
{
    private const string MetricNames = @"[^:*$]*";

    private static readonly Member Transformation = Member.Structure(
        "",
        Member.Text("metricName", 0, 255, MetricNames).Required(),
        Member.Text("metricNamespace", 0, 255, MetricNames).Required(),
        Member.Text("metricValue", 0, 100).Required(),
        Member.Real("defaultValue"),
        Member.Map("dimensions", Member.Text("", 0, 255), Member.Text("", 0, 255)),
        Member.Choice("unit", MetricAlarmShape.Units)
    );

    public static RequestShape PutMetric { get; } =
        Shape(
            LogMembers.GroupName,
            LogMembers.FilterName,
            LogMembers.FilterPattern,
            Member.List("metricTransformations", Transformation, max: 1).Required() with
            {
                Min = 1,
            },
            LogMembers.ApplyOnTransformedLogs,
            LogMembers.FieldSelectionCriteria,
            Member.List("emitSystemFieldDimensions", Member.Text(""))
        );

    public static RequestShape DescribeMetric { get; } =
        Shape(
            LogMembers.GroupName with
            {
                IsRequired = false,
            },
            LogMembers.FilterNamePrefix,
            Member.Text("metricName", 0, 255, MetricNames),
            Member.Text("metricNamespace", 0, 255, MetricNames),
            LogMembers.NextToken,
            LogMembers.Limit
        );

    public static RequestShape PutSubscription { get; } =
        Shape(
            LogMembers.GroupName,
            LogMembers.FilterName,
            LogMembers.FilterPattern,
            Member.Text("destinationArn", 1).Required(),
            Member.Text("roleArn", 1),
            Member.Choice("distribution", "Random", "ByLogStream"),
            LogMembers.ApplyOnTransformedLogs,
            LogMembers.FieldSelectionCriteria,
            Member.List("emitSystemFields", Member.Text(""))
        );

    public static RequestShape DescribeSubscription { get; } =
        Shape(LogMembers.GroupName, LogMembers.FilterNamePrefix, LogMembers.NextToken, LogMembers.Limit);

    public static RequestShape Delete { get; } = Shape(LogMembers.GroupName, LogMembers.FilterName);

    public static RequestShape Test { get; } =
        Shape(
            LogMembers.FilterPattern,
            Member.List("logEventMessages", Member.Text("", 1), max: 50).Required() with
            {
                Min = 1,
            }
        );

    private static RequestShape Shape(params IReadOnlyList<Member> members) => new(members) { Code = InvalidCode };
}
