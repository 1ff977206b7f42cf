namespace SageMakerMonitorOperator.Testbed.Aws;

/// <summary>A fault that is on, until it is lifted.</summary>
internal sealed class FaultSwitch
{
    private readonly TaskCompletionSource lifted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Fault? fault;
    private readonly string? operation;

    private FaultSwitch(Fault? fault, string? operation)
    {
        this.fault = fault;
        this.operation = operation;
    }

    public Task Lifted => lifted.Task;

    public static FaultSwitch Off() => new(fault: null, operation: null);

    public static FaultSwitch On(Fault fault, string? operation) => new(fault, operation);

    public Fault? FaultOf(RecordedCall call) => operation is null || operation == call.Operation ? fault : null;

    public void Lift() => lifted.TrySetResult();
}
