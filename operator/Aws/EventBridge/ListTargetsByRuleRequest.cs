using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.EventBridge;

public sealed class ListTargetsByRuleRequest : AwsRequest
{
    public required string Rule { get; init; }

    /// <summary>Name or ARN; the default bus when null.</summary>
    public string? EventBusName { get; init; }

    /// <summary>On a page, 100 at most.</summary>
    public int? Limit { get; init; }
    public string? NextToken { get; init; }

    internal ListTargetsByRuleRequest Next(string token) =>
        new()
        {
            Rule = Rule,
            EventBusName = EventBusName,
            Limit = Limit,
            NextToken = token,
        };
}
