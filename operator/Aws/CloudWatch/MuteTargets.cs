namespace SageMakerMonitorOperator.Aws.CloudWatch;

public sealed record MuteTargets
{
    /// <summary>At most 100, in no order.</summary>
    public IReadOnlyList<string> AlarmNames
    {
        get;
        init => field = value ?? [];
    } = [];
}
