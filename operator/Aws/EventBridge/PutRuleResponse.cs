namespace SageMakerMonitorOperator.Aws.EventBridge;

public sealed record PutRuleResponse
{
    public required string RuleArn { get; init; }
}
