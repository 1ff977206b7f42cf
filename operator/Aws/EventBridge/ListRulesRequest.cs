using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.EventBridge;

/// <summary>The rules of one bus, without tags and targets.</summary>
public sealed class ListRulesRequest : AwsRequest
{
    public string? NamePrefix { get; init; }

    /// <summary>Name or ARN; the default bus when null.</summary>
    public string? EventBusName { get; init; }

    /// <summary>On a page, 100 at most.</summary>
    public int? Limit { get; init; }
    public string? NextToken { get; init; }

    internal ListRulesRequest Next(string token) =>
        new()
        {
            NamePrefix = NamePrefix,
            EventBusName = EventBusName,
            Limit = Limit,
            NextToken = token,
        };
}
