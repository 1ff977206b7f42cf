using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.EventBridge;

/// <summary>
/// Refused while the rule has targets; done when there is none of the name. Has no Force: rules that AWS services manage
/// are not ours to delete.
/// </summary>
public sealed class DeleteRuleRequest : AwsRequest
{
    public required string Name { get; init; }

    /// <summary>Name or ARN; the default bus when null.</summary>
    public string? EventBusName { get; init; }
}
