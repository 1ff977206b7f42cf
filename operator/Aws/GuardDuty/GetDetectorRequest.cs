using System.Text.Json.Serialization;
using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.GuardDuty;

public sealed class GetDetectorRequest : RestRequest
{
    [JsonIgnore]
    public required string DetectorId { get; init; }

    internal override RestRoute Route => RestRoute.Get("detector", DetectorId);
}
