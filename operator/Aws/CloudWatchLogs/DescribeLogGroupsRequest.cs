using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.CloudWatchLogs;

/// <summary>In the ASCII order of their names.</summary>
public sealed class DescribeLogGroupsRequest : AwsRequest
{
    public const int MostIdentifiers = 50;

    /// <summary>All that begin so, which is more than the one of this name.</summary>
    public string? LogGroupNamePrefix { get; init; }

    /// <summary>Names or ARNs, <see cref="MostIdentifiers"/> at most; excludes the other filters.</summary>
    public IReadOnlyList<string>? LogGroupIdentifiers { get; init; }
    public string? LogGroupClass { get; init; }

    /// <summary>On a page, 50 at most and when null.</summary>
    public int? Limit { get; init; }
    public string? NextToken { get; init; }

    internal DescribeLogGroupsRequest Next(string token) =>
        new()
        {
            LogGroupNamePrefix = LogGroupNamePrefix,
            LogGroupIdentifiers = LogGroupIdentifiers,
            LogGroupClass = LogGroupClass,
            Limit = Limit,
            NextToken = token,
        };
}
