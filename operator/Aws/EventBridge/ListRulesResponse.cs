namespace SageMakerMonitorOperator.Aws.EventBridge;

public sealed record ListRulesResponse
{
    public IReadOnlyList<Rule> Rules
    {
        get;
        init => field = value ?? [];
    } = [];
    public string? NextToken { get; init; }
}
