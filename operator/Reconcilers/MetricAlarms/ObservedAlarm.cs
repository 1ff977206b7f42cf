using SageMakerMonitorOperator.Reconcilers.Engine;
using AwsAlarm = SageMakerMonitorOperator.Aws.CloudWatch.MetricAlarm;

namespace SageMakerMonitorOperator.Reconcilers.MetricAlarms;

/// <summary>An alarm as CloudWatch has it.</summary>
public sealed record ObservedAlarm(AwsAlarm Alarm, string Arn, IReadOnlyDictionary<string, string> Tags)
    : IObservedResource;
