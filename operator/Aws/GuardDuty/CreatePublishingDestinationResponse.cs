namespace SageMakerMonitorOperator.Aws.GuardDuty;

public sealed record CreatePublishingDestinationResponse
{
    public string DestinationId { get; init; } = "";
}
