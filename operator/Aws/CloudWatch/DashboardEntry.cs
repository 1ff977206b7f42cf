namespace SageMakerMonitorOperator.Aws.CloudWatch;

public sealed record DashboardEntry
{
    public string? DashboardName { get; init; }
    public string? DashboardArn { get; init; }
    public DateTimeOffset? LastModified { get; init; }

    /// <summary>Bytes of the body.</summary>
    public long? Size { get; init; }
}
