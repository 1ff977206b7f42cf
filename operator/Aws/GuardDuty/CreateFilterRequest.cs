using System.Text.Json.Serialization;
using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.GuardDuty;

/// <summary>Refused where the detector has a filter of the name.</summary>
public sealed class CreateFilterRequest : RestRequest
{
    [JsonIgnore]
    public required string DetectorId { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    /// <summary>NOOP or ARCHIVE; NOOP when null.</summary>
    public string? Action { get; init; }

    /// <summary>From 1: the place among all filters. Those from there on move back.</summary>
    public int? Rank { get; init; }

    public required FindingCriteria FindingCriteria { get; init; }

    public string? ClientToken { get; init; }

    public IReadOnlyDictionary<string, string>? Tags { get; init; }

    internal override RestRoute Route => RestRoute.Post("detector", DetectorId, "filter");
}
