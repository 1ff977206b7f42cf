using System.Text.Json.Serialization;
using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.GuardDuty;

/// <summary>With its filters, destinations and findings.</summary>
public sealed class DeleteDetectorRequest : RestRequest
{
    [JsonIgnore]
    public required string DetectorId { get; init; }

    internal override RestRoute Route => RestRoute.Delete("detector", DetectorId);
}
