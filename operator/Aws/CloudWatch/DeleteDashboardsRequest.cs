using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.CloudWatch;

/// <summary>At most 100 names a call. One that does not exist lets none be deleted.</summary>
public sealed class DeleteDashboardsRequest : AwsRequest
{
    public required IReadOnlyList<string> DashboardNames { get; init; }
}
