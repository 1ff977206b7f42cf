namespace SageMakerMonitorOperator.Aws.EventBridge;

public sealed record RetryPolicy
{
    /// <summary>185 when null.</summary>
    public int? MaximumRetryAttempts { get; init; }

    /// <summary>86,400 when null, 60 at least.</summary>
    public int? MaximumEventAgeInSeconds { get; init; }
}
