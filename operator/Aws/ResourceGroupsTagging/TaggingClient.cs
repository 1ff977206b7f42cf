using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.ResourceGroupsTagging;

/// <summary>AWS Resource Groups Tagging API. Every method throws <see cref="Failures.AwsFailure"/>.</summary>
public sealed class TaggingClient(ClientSetup setup) : ServiceClient(Service, setup)
{
    public static readonly AwsService Service = new(
        "Resource Groups Tagging API",
        "tagging",
        "tagging",
        "2017-01-26",
        AwsProtocol.Json11
    )
    {
        TargetPrefix = "ResourceGroupsTaggingAPI_20170126",
    };

    private static TaggingJson Json => TaggingJson.Default;

    public Task<GetResourcesResponse> GetResourcesAsync(
        GetResourcesRequest request,
        CancellationToken cancellationToken
    ) => Call(request, Json.GetResourcesRequest, Json.GetResourcesResponse, cancellationToken);

    /// <summary>All pages, from the one the request names on.</summary>
    public IAsyncEnumerable<GetResourcesResponse> GetResourcesPagesAsync(
        GetResourcesRequest request,
        CancellationToken cancellationToken
    ) =>
        Pages.ReadAsync(
            OperationOf(request),
            request,
            GetResourcesAsync,
            page => page.PaginationToken,
            request.Next,
            cancellationToken
        );
}
