using SageMakerMonitorOperator.Aws.CloudWatch;
using SageMakerMonitorOperator.Reconcilers.Engine;

namespace SageMakerMonitorOperator.Reconcilers.Alarms;

/// <summary>An alarm as CloudWatch has it.</summary>
public sealed record ObservedAlarm<TAlarm>(TAlarm Alarm, string Arn, IReadOnlyDictionary<string, string> Tags)
    : IObservedResource
    where TAlarm : Alarm
{
    /// <summary>The composite alarms whose rules name it, by name. Read for a deletion only: AWS refuses it as long as there are any.</summary>
    public IReadOnlyList<string> Parents { get; init; } = [];

    /// <summary>Its own rule leads back to it. Read for a deletion only.</summary>
    public bool IsInCycle { get; init; }
}
