using System.Text.Json.Serialization;
using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.GuardDuty;

public sealed class ListTagsForResourceRequest : RestRequest
{
    [JsonIgnore]
    public required string ResourceArn { get; init; }

    internal override RestRoute Route => RestRoute.Get("tags", ResourceArn);
}
