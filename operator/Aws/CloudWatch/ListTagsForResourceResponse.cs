namespace SageMakerMonitorOperator.Aws.CloudWatch;

public sealed record ListTagsForResourceResponse
{
    public IReadOnlyList<Tag> Tags
    {
        get;
        init => field = value ?? [];
    } = [];
}
