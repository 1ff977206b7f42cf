using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Kubernetes.Schema;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.Engine;

/// <summary>
/// What a kind brings: Observe and Apply are its only I/O, everything else is pure. The controller does the rest, the
/// same for all kinds.
/// </summary>
public interface IAwsResourceKind<TResource, TStatus, TObserved>
    where TResource : IAwsResource
    where TStatus : AwsResourceStatus, new()
    where TObserved : class, IObservedResource
{
    /// <summary>The kind's name in the API, such as MetricAlarm.</summary>
    string Kind { get; }

    /// <summary>The resource type of the Resource Groups Tagging API, as in <c>cloudwatch:alarm</c>; null when it does not know the kind.</summary>
    string? TaggedType { get; }

    /// <summary>False: AWS has no tags for it, and status.owned alone says whose a resource is.</summary>
    bool HasTags => true;

    /// <summary>False: what the kind calls a name is what the spec describes, or all have the same; nobody can choose it.</summary>
    bool HasName => HasTags;

    /// <summary>What a spec without deletionPolicy means.</summary>
    DeletionPolicy DefaultDeletionPolicy => DeletionPolicy.Delete;

    /// <summary>All rules of the kind, without any I/O.</summary>
    IReadOnlyList<Violation> Validate(TResource resource);

    /// <summary>
    /// Which resource on AWS the spec leads to, as status.aws pins it: no other of the kind has it in one account and Region.
    /// It may depend on what the spec refers to. Pure.
    /// </summary>
    /// <exception cref="ProblemException">Waiting, while what it depends on is not there.</exception>
    string NameOf(TResource resource) => resource.AwsName;

    /// <summary>The values in Secrets that the spec refers to.</summary>
    IEnumerable<SecretKeyReference> Secrets(TResource resource) => [];

    /// <summary>The KMS keys that the spec names, in any form; status is a <see cref="KeyedResourceStatus"/> then.</summary>
    IEnumerable<string> Keys(TResource resource) => [];

    /// <summary>
    /// The parts without tags that are the object's: those that the spec wants, and those that it wanted once, as
    /// status.owned says, and that AWS still has. They are in status.owned before the first write.
    /// </summary>
    IEnumerable<OwnedPart> Parts(Intent<TResource> intent, TObserved? observed) => [];

    /// <summary>Reads the resource; null when AWS has none of exactly this name.</summary>
    Task<TObserved?> ObserveAsync(AwsConnection aws, Sought<TResource> sought, CancellationToken cancellationToken);

    /// <summary>Reads many resources of one account and Region in as few calls as AWS allows, without their tags.</summary>
    /// <param name="sought">At most <see cref="BulkRead.Most"/>.</param>
    /// <returns>What AWS has of each, in their order.</returns>
    /// <exception cref="Aws.Failures.AwsFailure">A failure that is no one resource's fault.</exception>
    Task<IReadOnlyList<Observation<TObserved>>> ObserveManyAsync(
        AwsConnection aws,
        IReadOnlyList<Sought<TResource>> sought,
        CancellationToken cancellationToken
    );

    /// <summary>The drift and the steps that mend it. Pure.</summary>
    /// <exception cref="ProblemException">Waiting, when something that the spec refers to is not there.</exception>
    Plan Plan(Intent<TResource> intent, TObserved? observed);

    /// <summary>
    /// Asks AWS, before anything is claimed or written, what the plan presumes: that what it is put on is there, that samples
    /// turn out as the spec says. Asked when there is nothing to write too: what status still vouches for need not be asked
    /// again then.
    /// </summary>
    /// <returns>What <see cref="Report"/> wants to see; null for nothing.</returns>
    /// <exception cref="ProblemException">Why the plan is not carried out.</exception>
    Task<object?> CheckAsync(
        AwsConnection aws,
        Intent<TResource> intent,
        TObserved? observed,
        Plan plan,
        CancellationToken cancellationToken
    ) => Task.FromResult<object?>(null);

    /// <summary>The steps that delete the resource; <see cref="Planning.Plan.Awaits"/> where it cannot be deleted yet, <see cref="Planning.Plan.Stays"/> where it is needed by others. Pure.</summary>
    Plan PlanDeletion(TResource resource, TObserved observed);

    /// <summary>The steps that let the resource go: it stays, without owner tags. Pure.</summary>
    Plan PlanRelease(TResource resource, TObserved observed);

    /// <summary>Sends one step to AWS.</summary>
    /// <returns>The answer, where <see cref="Report"/> wants to see it.</returns>
    Task<object?> ApplyAsync(AwsConnection aws, Step step, CancellationToken cancellationToken);

    /// <summary>What AWS did not do although it answered with success, such as entries of a batch; null when it did all. Pure.</summary>
    /// <param name="answers">What <see cref="ApplyAsync"/> returned.</param>
    Problem? Refused(IReadOnlyList<object> answers) => null;

    /// <summary>Adds what the resource itself says, such as an alarm's state.</summary>
    /// <param name="status">Everything else.</param>
    /// <param name="observed">What AWS has.</param>
    /// <param name="answers">What <see cref="CheckAsync"/> and <see cref="ApplyAsync"/> returned in this pass.</param>
    TStatus Report(TStatus status, TObserved? observed, IReadOnlyList<object> answers);

    /// <summary>
    /// What a failure means for this kind, where the table for all kinds does not say it: AWS calls one thing differently here
    /// and there. Only reads.
    /// </summary>
    /// <returns>Null for what the table says.</returns>
    Task<Problem?> ExplainAsync(
        AwsConnection aws,
        Intent<TResource> intent,
        AwsFailure failure,
        CancellationToken cancellationToken
    ) => Task.FromResult<Problem?>(null);

    /// <summary>Adds what a problem leaves to be done, from its <see cref="Problem.Detail"/>. Pure.</summary>
    TStatus ReportProblem(TStatus status, Problem problem) => status;

    /// <summary>What there is to say when AWS equals the spec. Pure.</summary>
    /// <param name="resource">The object.</param>
    /// <param name="status">Its status as <see cref="Report"/> left it.</param>
    Assessment Assess(TResource resource, TStatus status) => Assessment.Good;
}
