namespace SageMakerMonitorOperator.Aws.CloudTrail;

public sealed record GetTrailResponse
{
    public required Trail Trail { get; init; }
}
