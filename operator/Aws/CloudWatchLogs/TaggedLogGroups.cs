using SageMakerMonitorOperator.Aws.ResourceGroupsTagging;

namespace SageMakerMonitorOperator.Aws.CloudWatchLogs;

/// <summary>Finds log groups by tags, a hundred on a page. AWS's list lags.</summary>
internal sealed class TaggedLogGroups(TaggingClient tagging)
{
    private const string Type = "logs:log-group";
    private const string BeforeName = ":log-group:";
    private const int PageSize = 100;

    /// <returns>All tags of each that carries these, by name.</returns>
    /// <exception cref="Failures.AwsFailure">AWS gave no list.</exception>
    public async Task<IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>> FindAsync(
        TagSet wanted,
        CancellationToken cancellationToken
    )
    {
        var request = new GetResourcesRequest
        {
            ResourceTypeFilters = [Type],
            TagFilters = [.. wanted.Tags.Select(tag => new TagFilter(tag.Key, [tag.Value]))],
            ResourcesPerPage = PageSize,
        };
        var found = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);
        await foreach (var page in tagging.GetResourcesPagesAsync(request, cancellationToken))
        {
            foreach (var resource in page.ResourceTagMappingList)
            {
                var tags = resource.Tags.ToDictionary(tag => tag.Key, tag => tag.Value, StringComparer.Ordinal);
                // Stand-ins do not all filter.
                if (NameIn(resource.ResourceARN) is { } name && wanted.IsIn(tags))
                    found[name] = tags;
            }
        }
        return found;
    }

    private static string? NameIn(string arn) =>
        arn.IndexOf(BeforeName, StringComparison.Ordinal) is >= 0 and var at
            ? LogGroupArns.Trim(arn)[(at + BeforeName.Length)..]
            : null;
}
