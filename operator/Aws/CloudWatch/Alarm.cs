namespace SageMakerMonitorOperator.Aws.CloudWatch;

/// <summary>An alarm of any type as AWS describes it; what AWS leaves out is null or empty.</summary>
public abstract record Alarm
{
    public required string AlarmName { get; init; }
    public string? AlarmArn { get; init; }
    public string? AlarmDescription { get; init; }
    public DateTimeOffset? AlarmConfigurationUpdatedTimestamp { get; init; }
    public bool? ActionsEnabled { get; init; }
    public IReadOnlyList<string> OKActions
    {
        get;
        init => field = value ?? [];
    } = [];
    public IReadOnlyList<string> AlarmActions
    {
        get;
        init => field = value ?? [];
    } = [];
    public IReadOnlyList<string> InsufficientDataActions
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>OK, ALARM or INSUFFICIENT_DATA.</summary>
    public string? StateValue { get; init; }
    public string? StateReason { get; init; }
    public string? StateReasonData { get; init; }

    /// <summary>Also moves when only the reason changes; <see cref="StateTransitionedTimestamp"/> does not.</summary>
    public DateTimeOffset? StateUpdatedTimestamp { get; init; }
    public DateTimeOffset? StateTransitionedTimestamp { get; init; }
}
