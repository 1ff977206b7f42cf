namespace SageMakerMonitorOperator.Aws.CloudWatch;

public sealed record MetricCharacteristics
{
    public bool? PeriodicSpikes { get; init; }
}
