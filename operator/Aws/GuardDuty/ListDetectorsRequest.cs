using System.Globalization;
using System.Text.Json.Serialization;
using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.GuardDuty;

/// <summary>One per account and Region, so one or none.</summary>
public sealed class ListDetectorsRequest : RestRequest
{
    /// <summary>On a page, 50 at most and when null.</summary>
    [JsonIgnore]
    public int? MaxResults { get; init; }

    [JsonIgnore]
    public string? NextToken { get; init; }

    internal override RestRoute Route =>
        RestRoute
            .Get("detector")
            .With("maxResults", MaxResults?.ToString(CultureInfo.InvariantCulture))
            .With("nextToken", NextToken);

    internal ListDetectorsRequest Next(string token) => new() { MaxResults = MaxResults, NextToken = token };
}
