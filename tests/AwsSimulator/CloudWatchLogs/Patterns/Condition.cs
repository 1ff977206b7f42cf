namespace SageMakerMonitorOperator.AwsSimulator.CloudWatchLogs.Patterns;

/// <summary>Whether a message is as a pattern says.</summary>
/// <param name="valueOf">What the message has at a selector.</param>
internal delegate bool Condition(Func<string, FieldValue> valueOf);
