namespace SageMakerMonitorOperator.Aws.CloudTrail;

public sealed record ListTagsResponse
{
    public IReadOnlyList<ResourceTag> ResourceTagList
    {
        get;
        init => field = value ?? [];
    } = [];
    public string? NextToken { get; init; }
}
