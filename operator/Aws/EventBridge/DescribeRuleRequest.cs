using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.EventBridge;

/// <summary>Fails with <c>ResourceNotFoundException</c> when the rule or the bus is not there.</summary>
public sealed class DescribeRuleRequest : AwsRequest
{
    public required string Name { get; init; }

    /// <summary>Name or ARN; the default bus when null.</summary>
    public string? EventBusName { get; init; }
}
