using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.CloudWatchLogs;

/// <summary>In the ASCII order of their names.</summary>
public sealed class DescribeMetricFiltersRequest : AwsRequest
{
    public string? LogGroupName { get; init; }
    public string? FilterNamePrefix { get; init; }

    /// <summary>Only together with <see cref="MetricNamespace"/>.</summary>
    public string? MetricName { get; init; }
    public string? MetricNamespace { get; init; }

    /// <summary>On a page, 50 at most and when null.</summary>
    public int? Limit { get; init; }
    public string? NextToken { get; init; }

    internal DescribeMetricFiltersRequest Next(string token) =>
        new()
        {
            LogGroupName = LogGroupName,
            FilterNamePrefix = FilterNamePrefix,
            MetricName = MetricName,
            MetricNamespace = MetricNamespace,
            Limit = Limit,
            NextToken = token,
        };
}
