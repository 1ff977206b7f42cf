namespace SageMakerMonitorOperator.Aws.CloudWatch;

/// <summary>
/// Exactly one is set. awsQuery has no form for a structure without members, so <see cref="SlidingWindow"/> is sent
/// as nothing at all, which AWS takes as its default: the sliding window.
/// </summary>
public sealed record EvaluationWindow
{
    public SlidingWindow? SlidingWindow { get; init; }
    public WallClockWindow? WallClockWindow { get; init; }
}
