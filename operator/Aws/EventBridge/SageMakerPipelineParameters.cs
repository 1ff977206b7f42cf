namespace SageMakerMonitorOperator.Aws.EventBridge;

public sealed record SageMakerPipelineParameters
{
    public IReadOnlyList<SageMakerPipelineParameter>? PipelineParameterList { get; init; }
}
