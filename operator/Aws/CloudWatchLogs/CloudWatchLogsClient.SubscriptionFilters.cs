using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.CloudWatchLogs;

public sealed partial class CloudWatchLogsClient
{
    public Task PutSubscriptionFilterAsync(PutSubscriptionFilterRequest request, CancellationToken cancellationToken) =>
        Call(request, Json.PutSubscriptionFilterRequest, cancellationToken);

    public Task<DescribeSubscriptionFiltersResponse> DescribeSubscriptionFiltersAsync(
        DescribeSubscriptionFiltersRequest request,
        CancellationToken cancellationToken
    ) =>
        Call(
            request,
            Json.DescribeSubscriptionFiltersRequest,
            Json.DescribeSubscriptionFiltersResponse,
            cancellationToken
        );

    /// <summary>All pages, from the one the request names on.</summary>
    public IAsyncEnumerable<DescribeSubscriptionFiltersResponse> DescribeSubscriptionFiltersPagesAsync(
        DescribeSubscriptionFiltersRequest request,
        CancellationToken cancellationToken
    ) =>
        Pages.ReadAsync(
            OperationOf(request),
            request,
            DescribeSubscriptionFiltersAsync,
            page => page.NextToken,
            request.Next,
            cancellationToken
        );

    public Task DeleteSubscriptionFilterAsync(
        DeleteSubscriptionFilterRequest request,
        CancellationToken cancellationToken
    ) => Call(request, Json.DeleteSubscriptionFilterRequest, cancellationToken);
}
