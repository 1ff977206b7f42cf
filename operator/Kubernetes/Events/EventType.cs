namespace SageMakerMonitorOperator.Kubernetes.Events;

public enum EventType
{
    Normal,
    Warning,
}
