using System.Text.Json.Serialization;
using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.CloudTrail;

/// <summary>All trails that the Region sees; it has few, and there are no pages.</summary>
public sealed class DescribeTrailsRequest : AwsRequest
{
    /// <summary>Names of this Region's own trails, or ARNs; null for all. What does not exist is left out.</summary>
    [JsonPropertyName("trailNameList")]
    public IReadOnlyList<string>? TrailNameList { get; init; }

    /// <summary>False leaves out what other Regions and the organization replicate to here.</summary>
    [JsonPropertyName("includeShadowTrails")]
    public bool? IncludeShadowTrails { get; init; }
}
