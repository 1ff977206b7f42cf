using System.Text.Json.Serialization;
using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.GuardDuty;

public sealed class UntagResourceRequest : RestRequest
{
    [JsonIgnore]
    public required string ResourceArn { get; init; }

    [JsonIgnore]
    public required IReadOnlyList<string> TagKeys { get; init; }

    internal override RestRoute Route =>
        TagKeys.Aggregate(RestRoute.Delete("tags", ResourceArn), (route, key) => route.With("tagKeys", key));
}
