namespace SageMakerMonitorOperator.Aws.CloudWatch;

public sealed class PutCompositeAlarmRequest : PutAlarmRequest
{
    /// <summary>At most 10240 characters, 100 alarms and 500 elements; every alarm that it names must exist.</summary>
    public required string AlarmRule { get; init; }

    /// <summary>Name or ARN of an alarm, with both periods.</summary>
    public string? ActionsSuppressor { get; init; }

    /// <summary>Seconds.</summary>
    public int? ActionsSuppressorWaitPeriod { get; init; }

    /// <summary>Seconds.</summary>
    public int? ActionsSuppressorExtensionPeriod { get; init; }
}
