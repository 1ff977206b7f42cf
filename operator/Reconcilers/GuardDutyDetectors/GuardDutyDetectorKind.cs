using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.GuardDutyDetectors;
using SageMakerMonitorOperator.Api.Validation;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Aws.GuardDuty;
using SageMakerMonitorOperator.Kubernetes.Schema;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.Planning;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.GuardDutyDetectors;

/// <summary>GuardDutyDetector: the detector of an account and Region, its features, filters and publishing destinations.</summary>
public sealed class GuardDutyDetectorKind
    : IAwsResourceKind<GuardDutyDetector, GuardDutyDetectorStatus, ObservedGuardDuty>
{
    // What CreatePublishingDestination says of a bucket or key that GuardDuty cannot use.
    private static readonly string[] NotUsable =
    [
        "service principal does not have permission",
        "specified in the destinationArn parameter does not exist",
    ];

    public string Kind => nameof(GuardDutyDetector);

    public string? TaggedType => "guardduty:detector";

    /// <summary>An account has one in a Region, whatever it is called.</summary>
    public bool HasName => false;

    public DeletionPolicy DefaultDeletionPolicy => DeletionPolicy.Retain;

    public IReadOnlyList<Violation> Validate(GuardDutyDetector resource) =>
        GuardDutyDetectorValidator.Instance.Validate(resource);

    public IEnumerable<OwnedPart> Parts(Intent<GuardDutyDetector> intent, ObservedGuardDuty? observed) =>
        GuardDutyParts.Of(intent.Resource, observed);

    public Task<ObservedGuardDuty?> ObserveAsync(
        AwsConnection aws,
        Sought<GuardDutyDetector> sought,
        CancellationToken cancellationToken
    ) => new GuardDutyReader(aws, sought).ReadAsync(cancellationToken);

    public Task<IReadOnlyList<Observation<ObservedGuardDuty>>> ObserveManyAsync(
        AwsConnection aws,
        IReadOnlyList<Sought<GuardDutyDetector>> sought,
        CancellationToken cancellationToken
    ) => BulkRead.OneByOneAsync(sought, one => new GuardDutyReader(aws, one).ReadAsync(cancellationToken));

    public Plan Plan(Intent<GuardDutyDetector> intent, ObservedGuardDuty? observed) =>
        GuardDutyPlanner.Plan(intent, observed);

    public Task<object?> CheckAsync(
        AwsConnection aws,
        Intent<GuardDutyDetector> intent,
        ObservedGuardDuty? observed,
        Plan plan,
        CancellationToken cancellationToken
    )
    {
        Membership.Refuse(observed?.Administrator, plan);
        ForeignParts.Refuse(intent.Resource, plan);
        return Task.FromResult<object?>(null);
    }

    public Plan PlanDeletion(GuardDutyDetector resource, ObservedGuardDuty observed) =>
        observed.Administrator is { } administrator
            ? Planning.Plan.Empty with
            {
                Awaits = Membership.CannotDelete(administrator),
            }
            : GuardDutyPlanner.Delete(observed);

    public Plan PlanRelease(GuardDutyDetector resource, ObservedGuardDuty observed) => GuardDutyTags.Release(observed);

    public async Task<object?> ApplyAsync(AwsConnection aws, Step step, CancellationToken cancellationToken)
    {
        try
        {
            await SendAsync(aws.GuardDuty, step, cancellationToken);
        }
        catch (AwsFailure gone)
            when (gone.Kind == AwsFailureKind.NotFound
                && step.Request is DeleteFilterRequest or DeletePublishingDestinationRequest or DeleteDetectorRequest
            )
        {
            // That is what was wanted.
        }
        catch (AwsFailure refused)
            when (refused.Kind == AwsFailureKind.Conflict && step.Request is DeleteDetectorRequest)
        {
            throw new ProblemException(Membership.HasMembers(refused), refused);
        }

        return null;
    }

    public GuardDutyDetectorStatus Report(
        GuardDutyDetectorStatus status,
        ObservedGuardDuty? observed,
        IReadOnlyList<object> answers
    ) => status with { Detector = observed is null ? null : GuardDutyReport.Of(observed) };

    public Assessment Assess(GuardDutyDetector resource, GuardDutyDetectorStatus status) =>
        GuardDutyReport.Assess(status.Aws, status.Detector);

    private static Task SendAsync(GuardDutyClient aws, Step step, CancellationToken cancellationToken) =>
        step.Request switch
        {
            CreateDetectorRequest request => aws.CreateDetectorAsync(request, cancellationToken),
            UpdateDetectorRequest request => aws.UpdateDetectorAsync(request, cancellationToken),
            DeleteDetectorRequest request => aws.DeleteDetectorAsync(request, cancellationToken),
            CreateFilterRequest request => aws.CreateFilterAsync(request, cancellationToken),
            UpdateFilterRequest request => aws.UpdateFilterAsync(request, cancellationToken),
            DeleteFilterRequest request => aws.DeleteFilterAsync(request, cancellationToken),
            CreatePublishingDestinationRequest request => PublishAsync(
                request.DetectorId,
                request.DestinationProperties,
                () => aws.CreatePublishingDestinationAsync(request, cancellationToken)
            ),
            UpdatePublishingDestinationRequest request => PublishAsync(
                request.DetectorId,
                request.DestinationProperties,
                () => aws.UpdatePublishingDestinationAsync(request, cancellationToken)
            ),
            DeletePublishingDestinationRequest request => aws.DeletePublishingDestinationAsync(
                request,
                cancellationToken
            ),
            TagResourceRequest request => aws.TagResourceAsync(request, cancellationToken),
            UntagResourceRequest request => aws.UntagResourceAsync(request, cancellationToken),
            _ => throw new ArgumentOutOfRangeException(nameof(step), step.Operation, "it is no step of a detector"),
        };

    private static async Task PublishAsync(string detectorId, DestinationProperties? properties, Func<Task> send)
    {
        try
        {
            await send();
        }
        catch (AwsFailure refused)
            when (Array.Exists(NotUsable, text => refused.Message.Contains(text, StringComparison.Ordinal)))
        {
            throw new ProblemException(GuardDutyReport.CannotPublish(properties, detectorId));
        }
    }
}
