namespace SageMakerMonitorOperator.Aws.CloudWatch;

/// <summary>An alarm on the states of other alarms.</summary>
public sealed record CompositeAlarm : Alarm
{
    public string? AlarmRule { get; init; }

    /// <summary>Name or ARN of an alarm.</summary>
    public string? ActionsSuppressor { get; init; }

    /// <summary>Seconds.</summary>
    public int? ActionsSuppressorWaitPeriod { get; init; }

    /// <summary>Seconds.</summary>
    public int? ActionsSuppressorExtensionPeriod { get; init; }

    /// <summary>WaitPeriod, ExtensionPeriod or Alarm; null while actions are taken.</summary>
    public string? ActionsSuppressedBy { get; init; }
    public string? ActionsSuppressedReason { get; init; }
}
