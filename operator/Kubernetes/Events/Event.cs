using SageMakerMonitorOperator.Kubernetes.Model;

namespace SageMakerMonitorOperator.Kubernetes.Events;

/// <summary>events.k8s.io/v1 Event. Times are texts because the server wants exactly six digits after the point.</summary>
public sealed record Event : KubernetesObject
{
    public required string EventTime { get; init; }
    public required string ReportingController { get; init; }
    public required string ReportingInstance { get; init; }
    public required string Action { get; init; }
    public required string Reason { get; init; }
    public required ObjectReference Regarding { get; init; }
    public required string Type { get; init; }
    public string? Note { get; init; }
    public EventSeries? Series { get; init; }
}

/// <summary>The event happened more than once.</summary>
public sealed record EventSeries(int Count, string LastObservedTime);

/// <summary>Which object, in which incarnation (core/v1 ObjectReference).</summary>
public sealed record ObjectReference(
    string? ApiVersion,
    string? Kind,
    string? Namespace,
    string Name,
    string? Uid,
    string? ResourceVersion
);
