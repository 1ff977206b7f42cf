namespace SageMakerMonitorOperator.Aws.EventBridge;

public sealed record ListTargetsByRuleResponse
{
    public IReadOnlyList<Target> Targets
    {
        get;
        init => field = value ?? [];
    } = [];
    public string? NextToken { get; init; }
}
