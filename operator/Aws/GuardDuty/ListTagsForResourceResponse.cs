namespace SageMakerMonitorOperator.Aws.GuardDuty;

public sealed record ListTagsForResourceResponse
{
    public IReadOnlyDictionary<string, string> Tags
    {
        get;
        init => field = value ?? new Dictionary<string, string>(StringComparer.Ordinal);
    } = new Dictionary<string, string>(StringComparer.Ordinal);
}
