using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.CloudWatchLogs;

public sealed partial class CloudWatchLogsClient
{
    public Task PutMetricFilterAsync(PutMetricFilterRequest request, CancellationToken cancellationToken) =>
        Call(request, Json.PutMetricFilterRequest, cancellationToken);

    public Task<DescribeMetricFiltersResponse> DescribeMetricFiltersAsync(
        DescribeMetricFiltersRequest request,
        CancellationToken cancellationToken
    ) => Call(request, Json.DescribeMetricFiltersRequest, Json.DescribeMetricFiltersResponse, cancellationToken);

    /// <summary>All pages, from the one the request names on.</summary>
    public IAsyncEnumerable<DescribeMetricFiltersResponse> DescribeMetricFiltersPagesAsync(
        DescribeMetricFiltersRequest request,
        CancellationToken cancellationToken
    ) =>
        Pages.ReadAsync(
            OperationOf(request),
            request,
            DescribeMetricFiltersAsync,
            page => page.NextToken,
            request.Next,
            cancellationToken
        );

    public Task DeleteMetricFilterAsync(DeleteMetricFilterRequest request, CancellationToken cancellationToken) =>
        Call(request, Json.DeleteMetricFilterRequest, cancellationToken);

    public Task<TestMetricFilterResponse> TestMetricFilterAsync(
        TestMetricFilterRequest request,
        CancellationToken cancellationToken
    ) => Call(request, Json.TestMetricFilterRequest, Json.TestMetricFilterResponse, cancellationToken);
}
