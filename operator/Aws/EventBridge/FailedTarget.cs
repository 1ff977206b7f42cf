using SageMakerMonitorOperator.Aws.Failures;

namespace SageMakerMonitorOperator.Aws.EventBridge;

/// <summary>A target that was not put or not removed, while others of the same call were.</summary>
public sealed record FailedTarget
{
    public string TargetId
    {
        get;
        init => field = value ?? "";
    } = "";

    /// <summary><c>ConcurrentModificationException</c>: too many requests at the same time.</summary>
    public string ErrorCode
    {
        get;
        init => field = value ?? "";
    } = "";
    public string? ErrorMessage { get; init; }

    /// <summary>What is known of it. A code that is not known is taken to pass.</summary>
    public FailureCause ToCause() =>
        new(FailureKinds.Of(ErrorCode, status: null), ErrorCode, FailureText.Presentable(ErrorCode, ErrorMessage));
}
