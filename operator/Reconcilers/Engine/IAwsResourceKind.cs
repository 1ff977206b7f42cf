using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Kubernetes.Schema;
using SageMakerMonitorOperator.Reconcilers.Planning;

namespace SageMakerMonitorOperator.Reconcilers.Engine;

/// <summary>
/// What a kind brings: Observe and Apply are its only I/O, everything else is pure. The controller does the rest, the
/// same for all kinds.
/// </summary>
public interface IAwsResourceKind<in TResource, TStatus, TObserved>
    where TResource : IAwsResource
    where TStatus : AwsResourceStatus, new()
    where TObserved : class, IObservedResource
{
    /// <summary>The kind's name in the API, such as MetricAlarm.</summary>
    string Kind { get; }

    /// <summary>All rules of the kind, without any I/O.</summary>
    IReadOnlyList<Violation> Validate(TResource resource);

    /// <summary>Reads the resource; null when AWS has none of exactly this name.</summary>
    /// <param name="knownTags">The tags, when the caller has just put them; null to read them.</param>
    Task<TObserved?> ObserveAsync(
        AwsConnection aws,
        AwsResourceIdentity identity,
        IReadOnlyDictionary<string, string>? knownTags,
        CancellationToken cancellationToken
    );

    /// <summary>The resource type of the Resource Groups Tagging API, as in <c>cloudwatch:alarm</c>; null when it does not know the kind.</summary>
    string? TaggedType { get; }

    /// <summary>Reads many resources of one account and Region in as few calls as AWS allows, without their tags.</summary>
    /// <param name="resources">At most <see cref="BulkRead.Most"/>.</param>
    /// <returns>What AWS has of each, in their order.</returns>
    /// <exception cref="Aws.Failures.AwsFailure">A failure that is no one resource's fault.</exception>
    Task<IReadOnlyList<Observation<TObserved>>> ObserveManyAsync(
        AwsConnection aws,
        IReadOnlyList<KnownResource> resources,
        CancellationToken cancellationToken
    );

    /// <summary>The drift and the steps that mend it. Pure.</summary>
    /// <exception cref="Problems.ProblemException">Waiting, when something that the spec refers to is not there.</exception>
    Plan Plan(TResource resource, TagPlan tags, TObserved? observed);

    /// <summary>The steps that delete the resource.</summary>
    Plan PlanDeletion(TObserved observed);

    /// <summary>The steps that let the resource go: it stays, without owner tags.</summary>
    Plan PlanRelease(TObserved observed);

    /// <summary>Sends one step to AWS.</summary>
    Task ApplyAsync(AwsConnection aws, Step step, CancellationToken cancellationToken);

    /// <summary>Adds what the resource itself says, such as an alarm's state.</summary>
    TStatus Report(TStatus status, TObserved? observed);
}
