using System.Text.Json.Serialization;
using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.GuardDuty;

/// <summary>What is null stays as it is.</summary>
public sealed class UpdateDetectorRequest : RestRequest
{
    [JsonIgnore]
    public required string DetectorId { get; init; }

    /// <summary>False suspends it.</summary>
    public bool? Enable { get; init; }

    public string? FindingPublishingFrequency { get; init; }

    /// <summary>What is not named stays as it is.</summary>
    public IReadOnlyList<DetectorFeatureConfiguration>? Features { get; init; }

    internal override RestRoute Route => RestRoute.Post("detector", DetectorId);
}
