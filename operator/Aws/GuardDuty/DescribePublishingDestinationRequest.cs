using System.Text.Json.Serialization;
using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.GuardDuty;

public sealed class DescribePublishingDestinationRequest : RestRequest
{
    [JsonIgnore]
    public required string DetectorId { get; init; }

    [JsonIgnore]
    public required string DestinationId { get; init; }

    internal override RestRoute Route => RestRoute.Get("detector", DetectorId, "publishingDestination", DestinationId);
}
