using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Alarms;

/// <summary>What is known of an alarm.</summary>
public abstract record AlarmStatus : AwsResourceStatus
{
    /// <summary>The state of the alarm itself, as CloudWatch reported it last.</summary>
    public AlarmState? Alarm { get; init; }
}

/// <summary>The state of a CloudWatch alarm.</summary>
public sealed record AlarmState
{
    /// <summary>OK, ALARM or INSUFFICIENT_DATA.</summary>
    [Length(0, 64)]
    public string? State { get; init; }

    /// <summary>CloudWatch's explanation of the state.</summary>
    [Length(0, 1024)]
    public string? Reason { get; init; }

    /// <summary>When the state last changed.</summary>
    public DateTimeOffset? StateUpdatedAt { get; init; }
}
