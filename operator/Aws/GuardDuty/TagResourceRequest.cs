using System.Text.Json.Serialization;
using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.GuardDuty;

public sealed class TagResourceRequest : RestRequest
{
    [JsonIgnore]
    public required string ResourceArn { get; init; }

    public required IReadOnlyDictionary<string, string> Tags { get; init; }

    internal override RestRoute Route => RestRoute.Post("tags", ResourceArn);
}
