using SageMakerMonitorOperator.Aws.GuardDuty;
using SageMakerMonitorOperator.Reconcilers.Planning;

namespace SageMakerMonitorOperator.Reconcilers.GuardDutyDetectors;

/// <summary>The tags of the detector, which GetDetector shows.</summary>
internal static class GuardDutyTags
{
    private static readonly TagCalls Calls = new(
        (arn, tags) => new TagResourceRequest { ResourceArn = arn, Tags = tags },
        (arn, keys) => new UntagResourceRequest { ResourceArn = arn, TagKeys = [.. keys] }
    );

    /// <inheritdoc cref="TagCalls.Steps"/>
    public static IEnumerable<Step> Steps(TagChange change, string arn) => Calls.Steps(change, arn);

    /// <inheritdoc cref="TagCalls.Release"/>
    public static Plan Release(ObservedGuardDuty observed) => Calls.Release(observed.Arn, observed.Tags);
}
