using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.GuardDuty;

public sealed partial class GuardDutyClient
{
    public Task<ListPublishingDestinationsResponse> ListPublishingDestinationsAsync(
        ListPublishingDestinationsRequest request,
        CancellationToken cancellationToken
    ) =>
        Call(
            request,
            Json.ListPublishingDestinationsRequest,
            Json.ListPublishingDestinationsResponse,
            cancellationToken
        );

    /// <summary>All pages, from the one the request names on.</summary>
    public IAsyncEnumerable<ListPublishingDestinationsResponse> ListPublishingDestinationsPagesAsync(
        ListPublishingDestinationsRequest request,
        CancellationToken cancellationToken
    ) =>
        Pages.ReadAsync(
            OperationOf(request),
            request,
            ListPublishingDestinationsAsync,
            page => page.NextToken,
            request.Next,
            cancellationToken
        );

    public Task<DescribePublishingDestinationResponse> DescribePublishingDestinationAsync(
        DescribePublishingDestinationRequest request,
        CancellationToken cancellationToken
    ) =>
        Call(
            request,
            Json.DescribePublishingDestinationRequest,
            Json.DescribePublishingDestinationResponse,
            cancellationToken
        );

    public Task<CreatePublishingDestinationResponse> CreatePublishingDestinationAsync(
        CreatePublishingDestinationRequest request,
        CancellationToken cancellationToken
    ) =>
        Call(
            request,
            Json.CreatePublishingDestinationRequest,
            Json.CreatePublishingDestinationResponse,
            cancellationToken
        );

    public Task UpdatePublishingDestinationAsync(
        UpdatePublishingDestinationRequest request,
        CancellationToken cancellationToken
    ) => Call(request, Json.UpdatePublishingDestinationRequest, cancellationToken);

    public Task DeletePublishingDestinationAsync(
        DeletePublishingDestinationRequest request,
        CancellationToken cancellationToken
    ) => Call(request, Json.DeletePublishingDestinationRequest, cancellationToken);
}
