using SageMakerMonitorOperator.Api.LogGroups;
using SageMakerMonitorOperator.Reconcilers.Engine;
using AwsLogGroup = SageMakerMonitorOperator.Aws.CloudWatchLogs.LogGroup;

namespace SageMakerMonitorOperator.Reconcilers.LogGroups;

/// <summary>A log group as CloudWatch Logs has it.</summary>
/// <param name="Group">What DescribeLogGroups shows.</param>
/// <param name="Arn">Without <c>:*</c>.</param>
/// <param name="Tags">All its tags.</param>
public sealed record ObservedLogGroup(AwsLogGroup Group, string Arn, IReadOnlyDictionary<string, string> Tags)
    : IObservedResource
{
    /// <summary>To the second, as status has it; null where an endpoint does not say.</summary>
    public DateTimeOffset? CreatedAt =>
        Group.CreationTime > 0
            ? DateTimeOffset.FromUnixTimeSeconds(Group.CreationTime / TimeSpan.MillisecondsPerSecond)
            : null;

    /// <summary>It was made after the one that status tells of had gone.</summary>
    public bool IsAnotherThan(LogGroupStatus? status) =>
        status?.LogGroup?.CreatedAt is { } known && CreatedAt is { } created && created != known;
}
