using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.CloudWatchLogs;

/// <summary>In the ASCII order of their names.</summary>
public sealed class DescribeSubscriptionFiltersRequest : AwsRequest
{
    public required string LogGroupName { get; init; }

    public string? FilterNamePrefix { get; init; }

    /// <summary>On a page, 50 at most and when null.</summary>
    public int? Limit { get; init; }
    public string? NextToken { get; init; }

    internal DescribeSubscriptionFiltersRequest Next(string token) =>
        new()
        {
            LogGroupName = LogGroupName,
            FilterNamePrefix = FilterNamePrefix,
            Limit = Limit,
            NextToken = token,
        };
}
