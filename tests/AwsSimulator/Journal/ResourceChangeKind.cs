namespace SageMakerMonitorOperator.AwsSimulator.Journal;

public enum ResourceChangeKind
{
    Created,
    Updated,
    Deleted,
    Tagged,
    Untagged,
}
