namespace SageMakerMonitorOperator.Kubernetes.Client;

public sealed record KubernetesClientOptions
{
    /// <summary>How long one attempt may take, until its last byte. Watches have their own limit.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often a failed request is sent again, where that is safe.</summary>
    public int MaxRetries { get; init; } = 4;

    public TimeSpan InitialBackoff { get; init; } = TimeSpan.FromMilliseconds(200);
    public TimeSpan MaxBackoff { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The longest Retry-After that is waited for; a request told to wait longer fails at once.</summary>
    public TimeSpan MaxRetryAfter { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Objects on one page of a list.</summary>
    public int PageSize { get; init; } = 200;

    public string UserAgent { get; init; } = "sagemaker-monitor-operator";
}
