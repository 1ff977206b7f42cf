namespace SageMakerMonitorOperator.Aws.SimpleNotificationService;

/// <summary>The attributes of a topic that are used here.</summary>
public static class TopicAttributes
{
    public const string DisplayName = "DisplayName";
    public const string KmsMasterKeyId = "KmsMasterKeyId";

    /// <summary>JSON.</summary>
    public const string DeliveryPolicy = "DeliveryPolicy";

    /// <summary>1 or 2.</summary>
    public const string SignatureVersion = "SignatureVersion";

    /// <summary>PassThrough or Active.</summary>
    public const string TracingConfig = "TracingConfig";

    /// <summary>The access policy, JSON.</summary>
    public const string Policy = "Policy";
}
