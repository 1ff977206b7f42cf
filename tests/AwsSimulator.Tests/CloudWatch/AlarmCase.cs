namespace SageMakerMonitorOperator.AwsSimulator.Tests.CloudWatch;

/// <summary>An alarm to be put: what is special about it, what its refusal says, and the fields that differ from a plain one. An
/// empty value leaves a field out.</summary>
public sealed record AlarmCase(string What, string Message, params (string Name, string Value)[] Fields)
{
    public string Code { get; init; } = "ValidationError";

    public override string ToString() => What;
}
