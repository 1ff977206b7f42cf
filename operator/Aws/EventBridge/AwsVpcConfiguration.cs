namespace SageMakerMonitorOperator.Aws.EventBridge;

public sealed record AwsVpcConfiguration
{
    public required IReadOnlyList<string> Subnets { get; init; }
    public IReadOnlyList<string>? SecurityGroups { get; init; }

    /// <summary>ENABLED or DISABLED.</summary>
    public string? AssignPublicIp { get; init; }
}
