namespace SageMakerMonitorOperator.Aws.EventBridge;

public record Rule
{
    public required string Name { get; init; }
    public required string Arn { get; init; }
    public string? EventPattern { get; init; }
    public string? ScheduleExpression { get; init; }

    /// <summary>One of <see cref="RuleStates"/>.</summary>
    public string? State { get; init; }
    public string? Description { get; init; }
    public string? RoleArn { get; init; }

    /// <summary>The AWS service that made the rule and keeps it: nobody else may change it.</summary>
    public string? ManagedBy { get; init; }

    /// <summary>The bus's name, never its ARN.</summary>
    public string? EventBusName { get; init; }
}
