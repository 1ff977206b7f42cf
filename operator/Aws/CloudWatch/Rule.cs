namespace SageMakerMonitorOperator.Aws.CloudWatch;

/// <summary>Of an alarm mute rule.</summary>
public sealed record Rule
{
    public Schedule? Schedule { get; init; }
}
