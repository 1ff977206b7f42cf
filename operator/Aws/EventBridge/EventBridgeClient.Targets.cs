using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.EventBridge;

public sealed partial class EventBridgeClient
{
    /// <summary>Has failed for the targets that <see cref="PutTargetsResponse.FailedEntries"/> names, and for no other.</summary>
    public Task<PutTargetsResponse> PutTargetsAsync(PutTargetsRequest request, CancellationToken cancellationToken) =>
        Call(request, Json.PutTargetsRequest, Json.PutTargetsResponse, cancellationToken);

    /// <summary>Has failed for the targets that <see cref="RemoveTargetsResponse.FailedEntries"/> names, and for no other.</summary>
    public Task<RemoveTargetsResponse> RemoveTargetsAsync(
        RemoveTargetsRequest request,
        CancellationToken cancellationToken
    ) => Call(request, Json.RemoveTargetsRequest, Json.RemoveTargetsResponse, cancellationToken);

    public Task<ListTargetsByRuleResponse> ListTargetsByRuleAsync(
        ListTargetsByRuleRequest request,
        CancellationToken cancellationToken
    ) => Call(request, Json.ListTargetsByRuleRequest, Json.ListTargetsByRuleResponse, cancellationToken);

    /// <summary>All pages, from the one the request names on.</summary>
    public IAsyncEnumerable<ListTargetsByRuleResponse> ListTargetsByRulePagesAsync(
        ListTargetsByRuleRequest request,
        CancellationToken cancellationToken
    ) =>
        Pages.ReadAsync(
            OperationOf(request),
            request,
            ListTargetsByRuleAsync,
            page => page.NextToken,
            request.Next,
            cancellationToken
        );
}
