using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.CloudWatch;

/// <summary>
/// Creates the dashboard or replaces all of it. Tags are the exception: AWS applies them on create only. The Region of
/// the call does not matter: dashboards belong to the account.
/// </summary>
public sealed class PutDashboardRequest : AwsRequest
{
    public required string DashboardName { get; init; }

    /// <summary>A JSON object with <c>widgets</c>.</summary>
    public required string DashboardBody { get; init; }
    public IReadOnlyList<Tag>? Tags { get; init; }
}
