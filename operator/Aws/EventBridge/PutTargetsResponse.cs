namespace SageMakerMonitorOperator.Aws.EventBridge;

public sealed record PutTargetsResponse
{
    public int FailedEntryCount { get; init; }
    public IReadOnlyList<FailedTarget> FailedEntries
    {
        get;
        init => field = value ?? [];
    } = [];
}
