namespace SageMakerMonitorOperator.Aws.CloudWatch;

public sealed record EvaluationCriteria
{
    public AlarmPromQLCriteria? PromQLCriteria { get; init; }
}
