using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.Trails;
using SageMakerMonitorOperator.Api.Validation;
using SageMakerMonitorOperator.Aws.CloudTrail;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Kubernetes.Schema;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Problems;
using SageMakerMonitorOperator.Reconcilers.References;
using Trail = SageMakerMonitorOperator.Api.Trails.Trail;

namespace SageMakerMonitorOperator.Reconcilers.Trails;

/// <summary>Trail: a trail of CloudTrail, its selectors, and that it logs.</summary>
public sealed class TrailKind(IReferences references) : IAwsResourceKind<Trail, TrailStatus, ObservedTrail>
{
    public string Kind => nameof(Trail);

    public string? TaggedType => "cloudtrail:trail";

    public DeletionPolicy DefaultDeletionPolicy => DeletionPolicy.Retain;

    public IReadOnlyList<Violation> Validate(Trail resource) => TrailValidator.Instance.Validate(resource);

    public IEnumerable<string> Keys(Trail resource) => resource.Spec.KmsKeyId is { } key ? [key] : [];

    public Task<ObservedTrail?> ObserveAsync(
        AwsConnection aws,
        Sought<Trail> sought,
        CancellationToken cancellationToken
    ) => new TrailReader(aws).ReadAsync(sought, cancellationToken);

    public Task<IReadOnlyList<Observation<ObservedTrail>>> ObserveManyAsync(
        AwsConnection aws,
        IReadOnlyList<Sought<Trail>> sought,
        CancellationToken cancellationToken
    ) => new TrailReader(aws).ReadManyAsync(sought, cancellationToken);

    public Plan Plan(Intent<Trail> intent, ObservedTrail? observed) =>
        TrailPlanner.Plan(DesiredTrail.Of(intent, references), intent.Tags, observed);

    public Plan PlanDeletion(Trail resource, ObservedTrail observed) => TrailPlanner.Delete(observed);

    public Plan PlanRelease(Trail resource, ObservedTrail observed) =>
        TrailTags.Calls.Release(observed.Arn, observed.Tags);

    public async Task<object?> ApplyAsync(AwsConnection aws, Step step, CancellationToken cancellationToken)
    {
        var trails = aws.CloudTrail;
        await (
            step.Request switch
            {
                CreateTrailRequest request => trails.CreateTrailAsync(request, cancellationToken),
                UpdateTrailRequest request => trails.UpdateTrailAsync(request, cancellationToken),
                DeleteTrailRequest request => trails.DeleteTrailAsync(request, cancellationToken),
                StartLoggingRequest request => trails.StartLoggingAsync(request, cancellationToken),
                StopLoggingRequest request => trails.StopLoggingAsync(request, cancellationToken),
                PutEventSelectorsRequest request => trails.PutEventSelectorsAsync(request, cancellationToken),
                PutInsightSelectorsRequest request => trails.PutInsightSelectorsAsync(request, cancellationToken),
                AddTagsRequest request => trails.AddTagsAsync(request, cancellationToken),
                RemoveTagsRequest request => trails.RemoveTagsAsync(request, cancellationToken),
                _ => throw new ArgumentOutOfRangeException(nameof(step), step.Operation, "it is no step of a trail"),
            }
        );
        return null;
    }

    public Task<Problem?> ExplainAsync(
        AwsConnection aws,
        Intent<Trail> intent,
        AwsFailure failure,
        CancellationToken cancellationToken
    ) => new TrailRefusal(aws, intent, failure).ExplainAsync(cancellationToken);

    public TrailStatus Report(TrailStatus status, ObservedTrail? observed, IReadOnlyList<object> answers) =>
        status with
        {
            Trail = observed is null ? null : TrailReport.Of(status.Trail, observed),
        };

    public TrailStatus ReportProblem(TrailStatus status, Problem problem) =>
        problem.Reason == Reasons.DestinationNotReady
            ? status with
            {
                Trail = (status.Trail ?? new TrailState()) with { MissingBucketPolicy = problem.Detail as string },
            }
            : status;

    public Assessment Assess(Trail resource, TrailStatus status) => TrailReport.Assess(resource, status);
}
