namespace SageMakerMonitorOperator.Aws.SimpleNotificationService;

public sealed record GetSubscriptionAttributesResponse
{
    /// <summary>By the names in <see cref="SubscriptionAttributes"/>; AWS leaves out what is not set.</summary>
    public IReadOnlyDictionary<string, string> Attributes
    {
        get;
        init => field = value ?? new Dictionary<string, string>(StringComparer.Ordinal);
    } = new Dictionary<string, string>(StringComparer.Ordinal);
}
