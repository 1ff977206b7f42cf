namespace SageMakerMonitorOperator.Aws.GuardDuty;

public sealed record DescribePublishingDestinationResponse
{
    public string DestinationId { get; init; } = "";
    public string DestinationType { get; init; } = "";

    /// <summary>One of <see cref="PublishingStatuses"/>.</summary>
    public string Status { get; init; } = "";

    /// <summary>Milliseconds since 1970; zero or null while it works.</summary>
    public long? PublishingFailureStartTimestamp { get; init; }
    public DestinationProperties? DestinationProperties { get; init; }

    public IReadOnlyDictionary<string, string> Tags
    {
        get;
        init => field = value ?? new Dictionary<string, string>(StringComparer.Ordinal);
    } = new Dictionary<string, string>(StringComparer.Ordinal);
}
