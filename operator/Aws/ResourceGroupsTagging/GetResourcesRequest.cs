using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.ResourceGroupsTagging;

/// <summary>
/// Resources that are tagged or once were. The answer lags behind the services and omits what never had a tag: a
/// hint, never a proof.
/// </summary>
public sealed class GetResourcesRequest : AwsRequest
{
    public string? PaginationToken { get; init; }

    /// <summary>All must match.</summary>
    public IReadOnlyList<TagFilter>? TagFilters { get; init; }

    /// <summary>As in <c>cloudwatch:alarm</c>.</summary>
    public IReadOnlyList<string>? ResourceTypeFilters { get; init; }

    /// <summary>At most 100; excludes the filters and <see cref="ResourcesPerPage"/>.</summary>
    public IReadOnlyList<string>? ResourceARNList { get; init; }

    /// <summary>At most 100.</summary>
    public int? ResourcesPerPage { get; init; }

    internal GetResourcesRequest Next(string token) =>
        new()
        {
            PaginationToken = token,
            TagFilters = TagFilters,
            ResourceTypeFilters = ResourceTypeFilters,
            ResourceARNList = ResourceARNList,
            ResourcesPerPage = ResourcesPerPage,
        };
}
