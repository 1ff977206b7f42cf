using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.CloudWatch;

public sealed class GetDashboardRequest : AwsRequest
{
    public required string DashboardName { get; init; }
}
