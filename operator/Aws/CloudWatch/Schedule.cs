namespace SageMakerMonitorOperator.Aws.CloudWatch;

/// <summary>Of an alarm mute rule.</summary>
public sealed record Schedule
{
    /// <summary>cron(…) or at(…).</summary>
    public string? Expression { get; init; }

    /// <summary>ISO 8601.</summary>
    public string? Duration { get; init; }

    /// <summary>IANA name; absent means UTC.</summary>
    public string? Timezone { get; init; }
}
