namespace SageMakerMonitorOperator.Aws.GuardDuty;

public sealed record GetDetectorResponse
{
    /// <summary>ENABLED, or DISABLED while it is suspended.</summary>
    public string Status { get; init; } = "";
    public string? FindingPublishingFrequency { get; init; }

    /// <summary>Those that can be set, and FLOW_LOGS, CLOUD_TRAIL and DNS_LOGS, which cannot.</summary>
    public IReadOnlyList<DetectorFeatureConfiguration> Features
    {
        get;
        init => field = value ?? [];
    } = [];

    public IReadOnlyDictionary<string, string> Tags
    {
        get;
        init => field = value ?? new Dictionary<string, string>(StringComparer.Ordinal);
    } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>ISO 8601.</summary>
    public string? CreatedAt { get; init; }
    public string? UpdatedAt { get; init; }
}
