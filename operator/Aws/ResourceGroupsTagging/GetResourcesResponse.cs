namespace SageMakerMonitorOperator.Aws.ResourceGroupsTagging;

public sealed record GetResourcesResponse
{
    /// <summary>Empty on the last page.</summary>
    public string? PaginationToken { get; init; }
    public IReadOnlyList<ResourceTagMapping> ResourceTagMappingList
    {
        get;
        init => field = value ?? [];
    } = [];
}
