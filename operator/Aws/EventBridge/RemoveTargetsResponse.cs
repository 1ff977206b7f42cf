namespace SageMakerMonitorOperator.Aws.EventBridge;

public sealed record RemoveTargetsResponse
{
    public int FailedEntryCount { get; init; }
    public IReadOnlyList<FailedTarget> FailedEntries
    {
        get;
        init => field = value ?? [];
    } = [];
}
