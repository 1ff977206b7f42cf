using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.CloudWatch;

public sealed class ListDashboardsRequest : AwsRequest
{
    public string? DashboardNamePrefix { get; init; }
    public string? NextToken { get; init; }

    internal ListDashboardsRequest Next(string token) =>
        new() { DashboardNamePrefix = DashboardNamePrefix, NextToken = token };
}
