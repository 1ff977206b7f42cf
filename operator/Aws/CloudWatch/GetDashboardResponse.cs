namespace SageMakerMonitorOperator.Aws.CloudWatch;

public sealed record GetDashboardResponse
{
    public string? DashboardArn { get; init; }

    /// <summary>As it was put, down to the white space.</summary>
    public string? DashboardBody { get; init; }
    public string? DashboardName { get; init; }
}
