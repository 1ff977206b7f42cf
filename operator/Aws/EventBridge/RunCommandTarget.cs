namespace SageMakerMonitorOperator.Aws.EventBridge;

/// <summary>The EC2 instances to run the command on.</summary>
public sealed record RunCommandTarget
{
    /// <summary><c>InstanceIds</c> or <c>tag:</c> with a tag's key.</summary>
    public required string Key { get; init; }
    public required IReadOnlyList<string> Values { get; init; }
}
