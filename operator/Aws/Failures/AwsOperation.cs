namespace SageMakerMonitorOperator.Aws.Failures;

/// <summary>What was called, and where.</summary>
/// <param name="Service">Service id, as in <c>CloudWatch</c>.</param>
/// <param name="Name">As in <c>PutMetricAlarm</c>.</param>
public sealed record AwsOperation(string Service, string Name, string Region)
{
    public override string ToString() => $"{Service} {Name} in {Region}";
}
