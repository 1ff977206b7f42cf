using System.Text.Json.Serialization;
using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.GuardDuty;

/// <summary>Refused where the detector has a destination of the type, or GuardDuty may not write to it.</summary>
public sealed class CreatePublishingDestinationRequest : RestRequest
{
    [JsonIgnore]
    public required string DetectorId { get; init; }

    /// <summary>S3.</summary>
    public required string DestinationType { get; init; }

    public required DestinationProperties DestinationProperties { get; init; }

    public string? ClientToken { get; init; }

    public IReadOnlyDictionary<string, string>? Tags { get; init; }

    internal override RestRoute Route => RestRoute.Post("detector", DetectorId, "publishingDestination");
}
