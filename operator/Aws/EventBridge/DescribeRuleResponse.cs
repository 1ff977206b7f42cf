namespace SageMakerMonitorOperator.Aws.EventBridge;

public sealed record DescribeRuleResponse : Rule
{
    /// <summary>The account that made the rule.</summary>
    public string? CreatedBy { get; init; }
}
