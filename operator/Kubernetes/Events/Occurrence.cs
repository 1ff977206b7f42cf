namespace SageMakerMonitorOperator.Kubernetes.Events;

/// <summary>What happened to an object. Two equal ones are the same event, happening again.</summary>
internal sealed record Occurrence(ObjectReference Regarding, EventType Type, string Reason, string Action, string Note);
