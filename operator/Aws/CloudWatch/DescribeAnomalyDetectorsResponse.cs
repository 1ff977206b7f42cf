namespace SageMakerMonitorOperator.Aws.CloudWatch;

public sealed record DescribeAnomalyDetectorsResponse
{
    public IReadOnlyList<AnomalyDetector> AnomalyDetectors
    {
        get;
        init => field = value ?? [];
    } = [];
    public string? NextToken { get; init; }
}
