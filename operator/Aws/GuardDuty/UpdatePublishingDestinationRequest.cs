using System.Text.Json.Serialization;
using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.GuardDuty;

public sealed class UpdatePublishingDestinationRequest : RestRequest
{
    [JsonIgnore]
    public required string DetectorId { get; init; }

    [JsonIgnore]
    public required string DestinationId { get; init; }

    public DestinationProperties? DestinationProperties { get; init; }

    internal override RestRoute Route => RestRoute.Post("detector", DetectorId, "publishingDestination", DestinationId);
}
