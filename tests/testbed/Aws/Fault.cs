namespace SageMakerMonitorOperator.Testbed.Aws;

/// <summary>What the proxy does instead of forwarding.</summary>
public abstract record Fault
{
    /// <summary>CloudWatch's own answer when calls come too fast.</summary>
    public static Fault Throttle { get; } = new Refusal(400, "Throttling", "Rate exceeded");

    public static Fault AccessDenied { get; } =
        new Refusal(403, "AccessDenied", "User: arn:aws:iam::123456789012:user/test is not authorized");

    public static Fault ServerError { get; } = new Refusal(500, "InternalFailure", "An internal error occurred");

    /// <summary>Answers nothing until the client gives up or the fault is lifted; then the request goes on.</summary>
    public static Fault Hang { get; } = new Silence();

    /// <summary>Cuts the connection without an answer.</summary>
    public static Fault Disconnect { get; } = new Cut();

    public static Fault Error(int status, string code, string message) => new Refusal(status, code, message);

    internal sealed record Refusal(int Status, string Code, string Message) : Fault;

    internal sealed record Silence : Fault;

    internal sealed record Cut : Fault;
}
