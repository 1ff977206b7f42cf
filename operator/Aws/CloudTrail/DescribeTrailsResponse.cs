using System.Text.Json.Serialization;

namespace SageMakerMonitorOperator.Aws.CloudTrail;

public sealed record DescribeTrailsResponse
{
    [JsonPropertyName("trailList")]
    public IReadOnlyList<Trail> TrailList
    {
        get;
        init => field = value ?? [];
    } = [];
}
