namespace SageMakerMonitorOperator.Aws.CloudWatch;

public sealed record PutDashboardResponse
{
    /// <summary>Warnings: the dashboard was saved all the same, and what they name may not be shown.</summary>
    public IReadOnlyList<DashboardValidationMessage> DashboardValidationMessages
    {
        get;
        init => field = value ?? [];
    } = [];
}
