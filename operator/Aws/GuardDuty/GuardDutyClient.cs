using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.GuardDuty;

/// <summary>Amazon GuardDuty. Every method throws <see cref="Failures.AwsFailure"/>.</summary>
public sealed partial class GuardDutyClient(ClientSetup setup) : ServiceClient(Service, setup)
{
    public static readonly AwsService Service = new(
        "GuardDuty",
        "guardduty",
        "guardduty",
        "2017-11-28",
        AwsProtocol.RestJson
    );

    private static GuardDutyJson Json => GuardDutyJson.Default;

    public Task<ListDetectorsResponse> ListDetectorsAsync(
        ListDetectorsRequest request,
        CancellationToken cancellationToken
    ) => Call(request, Json.ListDetectorsRequest, Json.ListDetectorsResponse, cancellationToken);

    /// <summary>All pages, from the one the request names on.</summary>
    public IAsyncEnumerable<ListDetectorsResponse> ListDetectorsPagesAsync(
        ListDetectorsRequest request,
        CancellationToken cancellationToken
    ) =>
        Pages.ReadAsync(
            OperationOf(request),
            request,
            ListDetectorsAsync,
            page => page.NextToken,
            request.Next,
            cancellationToken
        );

    public Task<GetDetectorResponse> GetDetectorAsync(
        GetDetectorRequest request,
        CancellationToken cancellationToken
    ) => Call(request, Json.GetDetectorRequest, Json.GetDetectorResponse, cancellationToken);

    public Task<CreateDetectorResponse> CreateDetectorAsync(
        CreateDetectorRequest request,
        CancellationToken cancellationToken
    ) => Call(request, Json.CreateDetectorRequest, Json.CreateDetectorResponse, cancellationToken);

    public Task UpdateDetectorAsync(UpdateDetectorRequest request, CancellationToken cancellationToken) =>
        Call(request, Json.UpdateDetectorRequest, cancellationToken);

    public Task DeleteDetectorAsync(DeleteDetectorRequest request, CancellationToken cancellationToken) =>
        Call(request, Json.DeleteDetectorRequest, cancellationToken);

    public Task<GetAdministratorAccountResponse> GetAdministratorAccountAsync(
        GetAdministratorAccountRequest request,
        CancellationToken cancellationToken
    ) => Call(request, Json.GetAdministratorAccountRequest, Json.GetAdministratorAccountResponse, cancellationToken);

    public Task<ListTagsForResourceResponse> ListTagsForResourceAsync(
        ListTagsForResourceRequest request,
        CancellationToken cancellationToken
    ) => Call(request, Json.ListTagsForResourceRequest, Json.ListTagsForResourceResponse, cancellationToken);

    public Task TagResourceAsync(TagResourceRequest request, CancellationToken cancellationToken) =>
        Call(request, Json.TagResourceRequest, cancellationToken);

    public Task UntagResourceAsync(UntagResourceRequest request, CancellationToken cancellationToken) =>
        Call(request, Json.UntagResourceRequest, cancellationToken);
}
