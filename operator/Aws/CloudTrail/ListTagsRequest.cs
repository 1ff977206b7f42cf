using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.CloudTrail;

public sealed class ListTagsRequest : AwsRequest
{
    /// <summary>ARNs, twenty at most.</summary>
    public required IReadOnlyList<string> ResourceIdList { get; init; }
    public string? NextToken { get; init; }

    internal ListTagsRequest Next(string token) => new() { ResourceIdList = ResourceIdList, NextToken = token };
}
