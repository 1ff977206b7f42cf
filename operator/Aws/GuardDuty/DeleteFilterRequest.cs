using System.Text.Json.Serialization;
using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.GuardDuty;

public sealed class DeleteFilterRequest : RestRequest
{
    [JsonIgnore]
    public required string DetectorId { get; init; }

    [JsonIgnore]
    public required string FilterName { get; init; }

    internal override RestRoute Route => RestRoute.Delete("detector", DetectorId, "filter", FilterName);
}
