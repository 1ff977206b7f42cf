using System.Text.Json.Serialization;
using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.GuardDuty;

/// <summary>What is null stays as it is.</summary>
public sealed class UpdateFilterRequest : RestRequest
{
    [JsonIgnore]
    public required string DetectorId { get; init; }

    [JsonIgnore]
    public required string FilterName { get; init; }

    public string? Description { get; init; }

    /// <summary>NOOP or ARCHIVE.</summary>
    public string? Action { get; init; }

    /// <summary>From 1: the place among all filters. Those from there on move back.</summary>
    public int? Rank { get; init; }

    public FindingCriteria? FindingCriteria { get; init; }

    internal override RestRoute Route => RestRoute.Post("detector", DetectorId, "filter", FilterName);
}
