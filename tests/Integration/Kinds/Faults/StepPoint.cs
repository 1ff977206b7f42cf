namespace SageMakerMonitorOperator.Integration.Kinds.Faults;

/// <summary>One call of a scenario: the nth of its operation.</summary>
internal sealed record StepPoint(string Operation, int Nth, bool IsWrite)
{
    public override string ToString() => Nth == 1 ? Operation : $"{Operation} ({Nth})";
}
