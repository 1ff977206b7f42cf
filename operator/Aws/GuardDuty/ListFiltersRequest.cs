using System.Globalization;
using System.Text.Json.Serialization;
using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.GuardDuty;

public sealed class ListFiltersRequest : RestRequest
{
    [JsonIgnore]
    public required string DetectorId { get; init; }

    /// <summary>On a page, 50 at most and when null.</summary>
    [JsonIgnore]
    public int? MaxResults { get; init; }

    [JsonIgnore]
    public string? NextToken { get; init; }

    internal override RestRoute Route =>
        RestRoute
            .Get("detector", DetectorId, "filter")
            .With("maxResults", MaxResults?.ToString(CultureInfo.InvariantCulture))
            .With("nextToken", NextToken);

    internal ListFiltersRequest Next(string token) =>
        new()
        {
            DetectorId = DetectorId,
            MaxResults = MaxResults,
            NextToken = token,
        };
}
