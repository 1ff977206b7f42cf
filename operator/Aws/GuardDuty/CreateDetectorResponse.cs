namespace SageMakerMonitorOperator.Aws.GuardDuty;

public sealed record CreateDetectorResponse
{
    public string DetectorId { get; init; } = "";
}
