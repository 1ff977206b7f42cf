using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.GuardDutyDetectors;
using SageMakerMonitorOperator.Aws.GuardDuty;
using SageMakerMonitorOperator.Reconcilers.Engine;
using SageMakerMonitorOperator.Reconcilers.Problems;

namespace SageMakerMonitorOperator.Reconcilers.GuardDutyDetectors;

/// <summary>What status says of the detector, and whether findings arrive where they are exported to.</summary>
internal static class GuardDutyReport
{
    private static readonly TimeSpan Spreading = TimeSpan.FromMinutes(10);

    public static GuardDutyState Of(ObservedGuardDuty observed) =>
        new()
        {
            Status = observed.Detector.Status,
            AdministratorAccountId = observed.Administrator,
            PublishingDestinations =
                observed.Destinations.Count == 0
                    ? null
                    :
                    [
                        .. observed
                            .Destinations.OrderBy(one => one.DestinationType, StringComparer.Ordinal)
                            .Select(one => new PublishingState
                            {
                                DestinationType = one.DestinationType,
                                DestinationArn = one.DestinationProperties?.DestinationArn,
                                Status = one.Status,
                            }),
                    ],
        };

    public static Assessment Assess(AwsResourceIdentity? identity, GuardDutyState? state) =>
        new()
        {
            Ready = (state?.PublishingDestinations ?? [])
                .Select(one => Export(one, identity?.Arn))
                .FirstOrDefault(statement => statement is not null),
            Warning = state?.AdministratorAccountId is { } administrator ? Membership.Warning(administrator) : null,
        };

    /// <summary>GuardDuty tried to write there and was refused: policies take a while to spread.</summary>
    public static Problem CannotPublish(DestinationProperties? properties, string detectorId) =>
        new(
            ProblemKind.Waiting,
            Reasons.CannotPublish,
            $"GuardDuty may not write to {properties?.DestinationArn}, or the bucket is not there. {Needed(properties?.KmsKeyArn, $"of detector {detectorId}")}. It is tried again"
        )
        {
            Overdue = new Overdue(Spreading, "Somebody must see to the policies"),
        };

    private static Statement? Export(PublishingState destination, string? detector) =>
        destination.Status switch
        {
            PublishingStatuses.PendingVerification => Statement.False(
                Reasons.PendingVerification,
                $"GuardDuty is verifying that it can write to {destination.DestinationArn}; findings are exported after that"
            ),
            PublishingStatuses.UnableToPublish => Statement.False(
                Reasons.CannotPublish,
                $"findings are not exported: GuardDuty cannot write to {destination.DestinationArn}. {Needed(key: null, detector)}; it goes on by itself then"
            ),
            PublishingStatuses.Stopped => Statement.False(
                Reasons.CannotPublish,
                $"findings are not exported: GuardDuty has stopped to write to {destination.DestinationArn}. {Needed(key: null, detector)}"
            ),
            _ => null,
        };

    private static string Needed(string? key, string? detector) =>
        $"Let guardduty.amazonaws.com do s3:GetBucketLocation and s3:PutObject in the bucket's policy, and kms:GenerateDataKey in that of {key ?? "the key"}, with the aws:SourceArn {detector}";
}
