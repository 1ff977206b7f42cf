namespace SageMakerMonitorOperator.Aws.EventBridge;

public sealed record ListTagsForResourceResponse
{
    public IReadOnlyList<Tag> Tags
    {
        get;
        init => field = value ?? [];
    } = [];
}
