namespace SageMakerMonitorOperator.AwsSimulator.Journal;

/// <summary>What one call did to one resource. Number counts up from 1 over all accounts.</summary>
public sealed record ResourceChange(
    long Number,
    DateTimeOffset At,
    string AccountId,
    string Region,
    string Arn,
    ResourceChangeKind Kind
);
