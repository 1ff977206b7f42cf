namespace SageMakerMonitorOperator.Aws.CloudWatch;

/// <summary>As far as it matters to whoever wants its name.</summary>
public sealed record CompositeAlarm
{
    public required string AlarmName { get; init; }
    public string? AlarmArn { get; init; }
    public string? AlarmRule { get; init; }
    public string? StateValue { get; init; }
}
