using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Api.GuardDutyDetectors;
using SageMakerMonitorOperator.Aws.GuardDuty;
using SageMakerMonitorOperator.Reconcilers.Planning;

namespace SageMakerMonitorOperator.Reconcilers.GuardDutyDetectors;

/// <summary>Decides which publishing destinations are made, changed and deleted; AWS has one of each type.</summary>
internal static class DestinationPlanner
{
    public static Plan Plan(GuardDutyDetector resource, ObservedGuardDuty observed)
    {
        var wanted = resource.Spec.PublishingDestinations ?? [];
        var found = observed.Destinations.ToDictionary(one => one.DestinationType, StringComparer.Ordinal);
        Plan[] plans =
        [
            .. wanted.Select(destination =>
                found.TryGetValue(destination.DestinationType, out var there)
                    ? Change(destination, observed.DetectorId, there)
                    : Create(destination, resource, observed.DetectorId)
            ),
            .. GuardDutyParts
                .Recorded(resource, GuardDutyParts.Destination)
                .Where(type => found.ContainsKey(type) && !wanted.Any(one => one.DestinationType == type))
                .Select(type => Delete(observed.DetectorId, found[type])),
        ];
        return new([.. plans.SelectMany(plan => plan.Drift)], [.. plans.SelectMany(plan => plan.Steps)]);
    }

    private static Plan Create(PublishingDestination destination, GuardDutyDetector resource, string detectorId) =>
        new(
            [new FieldDrift { Field = Path(destination.DestinationType), Desired = destination.DestinationArn }],
            [
                new Step(
                    new CreatePublishingDestinationRequest
                    {
                        DetectorId = detectorId,
                        DestinationType = destination.DestinationType,
                        DestinationProperties = Properties(destination),
                        ClientToken = ClientTokens.Of(
                            resource.Metadata,
                            $"destination {destination.DestinationArn} {destination.KmsKeyArn}"
                        ),
                    },
                    $"destination {destination.DestinationType} is not there"
                ),
            ]
        );

    private static Plan Change(
        PublishingDestination destination,
        string detectorId,
        DescribePublishingDestinationResponse found
    )
    {
        var drift = Fields.Compare(Of(Properties(destination)), Of(found.DestinationProperties));
        return drift.Count == 0
            ? Planning.Plan.Empty
            : new(
                drift,
                [
                    new Step(
                        new UpdatePublishingDestinationRequest
                        {
                            DetectorId = detectorId,
                            DestinationId = found.DestinationId,
                            DestinationProperties = Properties(destination),
                        },
                        $"differs in {string.Join(", ", drift.Select(field => field.Field))}"
                    ),
                ]
            );

        Fields Of(DestinationProperties? properties)
        {
            var fields = new Fields();
            // With and without a slash at its end it is the same folder.
            fields.Set($"{Path(destination.DestinationType)}.destinationArn", properties?.DestinationArn?.TrimEnd('/'));
            fields.Set($"{Path(destination.DestinationType)}.kmsKeyArn", properties?.KmsKeyArn);
            return fields;
        }
    }

    private static Plan Delete(string detectorId, DescribePublishingDestinationResponse found) =>
        new(
            [
                new FieldDrift
                {
                    Field = Path(found.DestinationType),
                    Observed = found.DestinationProperties?.DestinationArn ?? "there",
                },
            ],
            [
                new Step(
                    new DeletePublishingDestinationRequest
                    {
                        DetectorId = detectorId,
                        DestinationId = found.DestinationId,
                    },
                    $"destination {found.DestinationType} is no longer in the spec"
                ),
            ]
        );

    private static string Path(string type) => $"publishingDestinations[{type}]";

    private static DestinationProperties Properties(PublishingDestination destination) =>
        new(destination.DestinationArn, destination.KmsKeyArn);
}
