namespace SageMakerMonitorOperator.Aws.SimpleNotificationService;

public sealed record GetTopicAttributesResponse
{
    /// <summary>By the names in <see cref="TopicAttributes"/>; AWS leaves some out that were never set.</summary>
    public IReadOnlyDictionary<string, string> Attributes
    {
        get;
        init => field = value ?? new Dictionary<string, string>(StringComparer.Ordinal);
    } = new Dictionary<string, string>(StringComparer.Ordinal);
}
