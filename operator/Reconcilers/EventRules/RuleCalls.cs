using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Aws.EventBridge;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.EventRules;

/// <summary>Sends the steps of a plan.</summary>
internal static class RuleCalls
{
    /// <returns>What EventBridge did not do of the step although it answered with success; null when it did all.</returns>
    public static async Task<object?> SendAsync(
        EventBridgeClient events,
        Step step,
        CancellationToken cancellationToken
    )
    {
        switch (step.Request)
        {
            case PutRuleRequest request:
                await PutRuleAsync(events, request, cancellationToken);
                return null;
            case DeleteRuleRequest request:
                await events.DeleteRuleAsync(request, cancellationToken);
                return null;
            case PutTargetsRequest request:
                var put = await PutTargetsAsync(events, request, cancellationToken);
                return TargetRefusals.Of(step.Operation, put.FailedEntryCount, put.FailedEntries);
            case RemoveTargetsRequest request:
                var removed = await events.RemoveTargetsAsync(request, cancellationToken);
                return TargetRefusals.Of(step.Operation, removed.FailedEntryCount, removed.FailedEntries)?.ButGone();
            case TagResourceRequest request:
                await events.TagResourceAsync(request, cancellationToken);
                return null;
            case UntagResourceRequest request:
                await events.UntagResourceAsync(request, cancellationToken);
                return null;
            default:
                throw new ArgumentOutOfRangeException(nameof(step), step.Operation, "it is no step of a rule");
        }
    }

    // EventBridge takes a rule of any name: what it does not find is the bus.
    private static async Task PutRuleAsync(
        EventBridgeClient events,
        PutRuleRequest request,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await events.PutRuleAsync(request, cancellationToken);
        }
        catch (AwsFailure failure) when (failure.Kind == AwsFailureKind.NotFound)
        {
            throw ProblemException.Waiting(
                Reasons.ReferenceNotReady,
                $"spec.eventBusName: AWS has no event bus '{request.EventBusName}' in this account and Region; create it. {failure.Message}"
            );
        }
    }

    private static async Task<PutTargetsResponse> PutTargetsAsync(
        EventBridgeClient events,
        PutTargetsRequest request,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await events.PutTargetsAsync(request, cancellationToken);
        }
        catch (AwsFailure failure) when (failure.Kind == AwsFailureKind.QuotaExceeded)
        {
            throw ProblemException.Stalled(
                Reasons.QuotaExceeded,
                $"{failure.Message}. AWS allows a rule five targets, those of others included, until it raises the quota 'Targets per rule'"
                    + " of the account: ask for that, or take targets out of spec.targets; it is tried again at every resync"
            );
        }
    }
}
