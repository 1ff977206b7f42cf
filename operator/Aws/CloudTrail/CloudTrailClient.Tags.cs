using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.CloudTrail;

public sealed partial class CloudTrailClient
{
    public Task AddTagsAsync(AddTagsRequest request, CancellationToken cancellationToken) =>
        Call(request, Json.AddTagsRequest, cancellationToken);

    public Task RemoveTagsAsync(RemoveTagsRequest request, CancellationToken cancellationToken) =>
        Call(request, Json.RemoveTagsRequest, cancellationToken);

    public Task<ListTagsResponse> ListTagsAsync(ListTagsRequest request, CancellationToken cancellationToken) =>
        Call(request, Json.ListTagsRequest, Json.ListTagsResponse, cancellationToken);

    /// <summary>All pages, from the one the request names on.</summary>
    public IAsyncEnumerable<ListTagsResponse> ListTagsPagesAsync(
        ListTagsRequest request,
        CancellationToken cancellationToken
    ) =>
        Pages.ReadAsync(
            OperationOf(request),
            request,
            ListTagsAsync,
            page => page.NextToken,
            request.Next,
            cancellationToken
        );
}
