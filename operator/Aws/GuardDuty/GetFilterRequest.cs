using System.Text.Json.Serialization;
using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.GuardDuty;

public sealed class GetFilterRequest : RestRequest
{
    [JsonIgnore]
    public required string DetectorId { get; init; }

    [JsonIgnore]
    public required string FilterName { get; init; }

    internal override RestRoute Route => RestRoute.Get("detector", DetectorId, "filter", FilterName);
}
