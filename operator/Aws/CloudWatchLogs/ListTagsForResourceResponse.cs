namespace SageMakerMonitorOperator.Aws.CloudWatchLogs;

public sealed record ListTagsForResourceResponse
{
    public IReadOnlyDictionary<string, string> Tags
    {
        get;
        init => field = value ?? new Dictionary<string, string>();
    } = new Dictionary<string, string>();
}
