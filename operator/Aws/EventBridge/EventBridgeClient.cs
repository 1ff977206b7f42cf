using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.EventBridge;

/// <summary>Amazon EventBridge. Every method throws <see cref="Failures.AwsFailure"/>.</summary>
public sealed partial class EventBridgeClient(ClientSetup setup) : ServiceClient(Service, setup)
{
    public static readonly AwsService Service = new("EventBridge", "events", "events", "2015-10-07", AwsProtocol.Json11)
    {
        TargetPrefix = "AWSEvents",
        GovCloudHostIsFips = true,
    };

    private static EventBridgeJson Json => EventBridgeJson.Default;

    public Task<PutRuleResponse> PutRuleAsync(PutRuleRequest request, CancellationToken cancellationToken) =>
        Call(request, Json.PutRuleRequest, Json.PutRuleResponse, cancellationToken);

    public Task<DescribeRuleResponse> DescribeRuleAsync(
        DescribeRuleRequest request,
        CancellationToken cancellationToken
    ) => Call(request, Json.DescribeRuleRequest, Json.DescribeRuleResponse, cancellationToken);

    public Task<ListRulesResponse> ListRulesAsync(ListRulesRequest request, CancellationToken cancellationToken) =>
        Call(request, Json.ListRulesRequest, Json.ListRulesResponse, cancellationToken);

    /// <summary>All pages, from the one the request names on.</summary>
    public IAsyncEnumerable<ListRulesResponse> ListRulesPagesAsync(
        ListRulesRequest request,
        CancellationToken cancellationToken
    ) =>
        Pages.ReadAsync(
            OperationOf(request),
            request,
            ListRulesAsync,
            page => page.NextToken,
            request.Next,
            cancellationToken
        );

    public Task DeleteRuleAsync(DeleteRuleRequest request, CancellationToken cancellationToken) =>
        Call(request, Json.DeleteRuleRequest, cancellationToken);

    public Task<TestEventPatternResponse> TestEventPatternAsync(
        TestEventPatternRequest request,
        CancellationToken cancellationToken
    ) => Call(request, Json.TestEventPatternRequest, Json.TestEventPatternResponse, cancellationToken);

    public Task<ListTagsForResourceResponse> ListTagsForResourceAsync(
        ListTagsForResourceRequest request,
        CancellationToken cancellationToken
    ) => Call(request, Json.ListTagsForResourceRequest, Json.ListTagsForResourceResponse, cancellationToken);

    public Task TagResourceAsync(TagResourceRequest request, CancellationToken cancellationToken) =>
        Call(request, Json.TagResourceRequest, cancellationToken);

    public Task UntagResourceAsync(UntagResourceRequest request, CancellationToken cancellationToken) =>
        Call(request, Json.UntagResourceRequest, cancellationToken);
}
