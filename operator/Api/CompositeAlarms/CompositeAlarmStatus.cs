using SageMakerMonitorOperator.Api.Alarms;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.CompositeAlarms;

/// <summary>What is known of the composite alarm.</summary>
public sealed record CompositeAlarmStatus : AlarmStatus
{
    /// <summary>There while the actions are suppressed.</summary>
    public ActionSuppression? Suppression { get; init; }
}

/// <summary>Why an alarm's actions are not taken at present.</summary>
public sealed record ActionSuppression
{
    /// <summary>Alarm: the suppressor is in ALARM. WaitPeriod or ExtensionPeriod: one of its periods runs.</summary>
    [Length(0, 64)]
    public string? By { get; init; }

    /// <summary>CloudWatch's explanation.</summary>
    [Length(0, 1024)]
    public string? Reason { get; init; }
}
