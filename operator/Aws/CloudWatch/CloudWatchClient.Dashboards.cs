using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.CloudWatch;

public sealed partial class CloudWatchClient
{
    public Task<PutDashboardResponse> PutDashboardAsync(
        PutDashboardRequest request,
        CancellationToken cancellationToken
    ) => Call(request, Json.PutDashboardRequest, Json.PutDashboardResponse, cancellationToken);

    public Task<GetDashboardResponse> GetDashboardAsync(
        GetDashboardRequest request,
        CancellationToken cancellationToken
    ) => Call(request, Json.GetDashboardRequest, Json.GetDashboardResponse, cancellationToken);

    public Task<ListDashboardsResponse> ListDashboardsAsync(
        ListDashboardsRequest request,
        CancellationToken cancellationToken
    ) => Call(request, Json.ListDashboardsRequest, Json.ListDashboardsResponse, cancellationToken);

    /// <summary>All pages, from the one the request names on.</summary>
    public IAsyncEnumerable<ListDashboardsResponse> ListDashboardsPagesAsync(
        ListDashboardsRequest request,
        CancellationToken cancellationToken
    ) =>
        Pages.ReadAsync(
            OperationOf(request),
            request,
            ListDashboardsAsync,
            page => page.NextToken,
            request.Next,
            cancellationToken
        );

    public Task DeleteDashboardsAsync(DeleteDashboardsRequest request, CancellationToken cancellationToken) =>
        Call(request, Json.DeleteDashboardsRequest, cancellationToken);
}
