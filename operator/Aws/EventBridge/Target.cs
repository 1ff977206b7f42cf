namespace SageMakerMonitorOperator.Aws.EventBridge;

/// <summary>Where a rule sends what matches. Of Input, InputPath and InputTransformer one at most.</summary>
public sealed record Target
{
    /// <summary>Unique within the rule.</summary>
    public required string Id { get; init; }
    public required string Arn { get; init; }
    public string? RoleArn { get; init; }

    /// <summary>JSON that is sent in place of the event.</summary>
    public string? Input { get; init; }

    /// <summary>JSONPath of the part of the event that is sent.</summary>
    public string? InputPath { get; init; }
    public InputTransformer? InputTransformer { get; init; }
    public KinesisParameters? KinesisParameters { get; init; }
    public RunCommandParameters? RunCommandParameters { get; init; }
    public EcsParameters? EcsParameters { get; init; }
    public BatchParameters? BatchParameters { get; init; }
    public SqsParameters? SqsParameters { get; init; }
    public HttpParameters? HttpParameters { get; init; }
    public RedshiftDataParameters? RedshiftDataParameters { get; init; }
    public SageMakerPipelineParameters? SageMakerPipelineParameters { get; init; }
    public AppSyncParameters? AppSyncParameters { get; init; }
    public DeadLetterConfig? DeadLetterConfig { get; init; }
    public RetryPolicy? RetryPolicy { get; init; }
}
