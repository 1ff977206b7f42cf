using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.SimpleNotificationService;

/// <summary>Amazon SNS. Every method throws <see cref="Failures.AwsFailure"/>.</summary>
public sealed class SnsClient(ClientSetup setup) : ServiceClient(Service, setup)
{
    public static readonly AwsService Service = new("SNS", "sns", "sns", "2010-03-31", AwsProtocol.Query)
    {
        GovCloudHostIsFips = true,
    };

    private static SnsJson Json => SnsJson.Default;

    public Task<CreateTopicResponse> CreateTopicAsync(
        CreateTopicRequest request,
        CancellationToken cancellationToken
    ) => Call(request, Json.CreateTopicRequest, Json.CreateTopicResponse, cancellationToken);

    public Task<GetTopicAttributesResponse> GetTopicAttributesAsync(
        GetTopicAttributesRequest request,
        CancellationToken cancellationToken
    ) => Call(request, Json.GetTopicAttributesRequest, Json.GetTopicAttributesResponse, cancellationToken);

    public Task SetTopicAttributesAsync(SetTopicAttributesRequest request, CancellationToken cancellationToken) =>
        Call(request, Json.SetTopicAttributesRequest, cancellationToken);

    public Task DeleteTopicAsync(DeleteTopicRequest request, CancellationToken cancellationToken) =>
        Call(request, Json.DeleteTopicRequest, cancellationToken);

    public Task<SubscribeResponse> SubscribeAsync(SubscribeRequest request, CancellationToken cancellationToken) =>
        Call(request, Json.SubscribeRequest, Json.SubscribeResponse, cancellationToken);

    public Task UnsubscribeAsync(UnsubscribeRequest request, CancellationToken cancellationToken) =>
        Call(request, Json.UnsubscribeRequest, cancellationToken);

    public Task<GetSubscriptionAttributesResponse> GetSubscriptionAttributesAsync(
        GetSubscriptionAttributesRequest request,
        CancellationToken cancellationToken
    ) =>
        Call(request, Json.GetSubscriptionAttributesRequest, Json.GetSubscriptionAttributesResponse, cancellationToken);

    public Task SetSubscriptionAttributesAsync(
        SetSubscriptionAttributesRequest request,
        CancellationToken cancellationToken
    ) => Call(request, Json.SetSubscriptionAttributesRequest, cancellationToken);

    public Task<ListSubscriptionsByTopicResponse> ListSubscriptionsByTopicAsync(
        ListSubscriptionsByTopicRequest request,
        CancellationToken cancellationToken
    ) => Call(request, Json.ListSubscriptionsByTopicRequest, Json.ListSubscriptionsByTopicResponse, cancellationToken);

    /// <summary>All pages, from the one the request names on.</summary>
    public IAsyncEnumerable<ListSubscriptionsByTopicResponse> ListSubscriptionsByTopicPagesAsync(
        ListSubscriptionsByTopicRequest request,
        CancellationToken cancellationToken
    ) =>
        Pages.ReadAsync(
            OperationOf(request),
            request,
            ListSubscriptionsByTopicAsync,
            page => page.NextToken,
            request.Next,
            cancellationToken
        );

    public Task<ListTagsForResourceResponse> ListTagsForResourceAsync(
        ListTagsForResourceRequest request,
        CancellationToken cancellationToken
    ) => Call(request, Json.ListTagsForResourceRequest, Json.ListTagsForResourceResponse, cancellationToken);

    public Task TagResourceAsync(TagResourceRequest request, CancellationToken cancellationToken) =>
        Call(request, Json.TagResourceRequest, cancellationToken);

    public Task UntagResourceAsync(UntagResourceRequest request, CancellationToken cancellationToken) =>
        Call(request, Json.UntagResourceRequest, cancellationToken);
}
