using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.GuardDuty;

public sealed partial class GuardDutyClient
{
    public Task<ListFiltersResponse> ListFiltersAsync(
        ListFiltersRequest request,
        CancellationToken cancellationToken
    ) => Call(request, Json.ListFiltersRequest, Json.ListFiltersResponse, cancellationToken);

    /// <summary>All pages, from the one the request names on.</summary>
    public IAsyncEnumerable<ListFiltersResponse> ListFiltersPagesAsync(
        ListFiltersRequest request,
        CancellationToken cancellationToken
    ) =>
        Pages.ReadAsync(
            OperationOf(request),
            request,
            ListFiltersAsync,
            page => page.NextToken,
            request.Next,
            cancellationToken
        );

    public Task<GetFilterResponse> GetFilterAsync(GetFilterRequest request, CancellationToken cancellationToken) =>
        Call(request, Json.GetFilterRequest, Json.GetFilterResponse, cancellationToken);

    public Task CreateFilterAsync(CreateFilterRequest request, CancellationToken cancellationToken) =>
        Call(request, Json.CreateFilterRequest, cancellationToken);

    public Task UpdateFilterAsync(UpdateFilterRequest request, CancellationToken cancellationToken) =>
        Call(request, Json.UpdateFilterRequest, cancellationToken);

    public Task DeleteFilterAsync(DeleteFilterRequest request, CancellationToken cancellationToken) =>
        Call(request, Json.DeleteFilterRequest, cancellationToken);
}
