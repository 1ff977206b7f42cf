namespace SageMakerMonitorOperator.Aws.SimpleNotificationService;

public sealed record ListTagsForResourceResponse
{
    public IReadOnlyList<Tag> Tags
    {
        get;
        init => field = value ?? [];
    } = [];
}
