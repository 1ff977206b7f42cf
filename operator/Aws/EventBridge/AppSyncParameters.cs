namespace SageMakerMonitorOperator.Aws.EventBridge;

public sealed record AppSyncParameters
{
    public string? GraphQLOperation { get; init; }
}
