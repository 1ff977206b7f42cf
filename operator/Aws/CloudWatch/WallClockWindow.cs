namespace SageMakerMonitorOperator.Aws.CloudWatch;

public sealed record WallClockWindow
{
    /// <summary>IANA name.</summary>
    public string? Timezone { get; init; }
}
