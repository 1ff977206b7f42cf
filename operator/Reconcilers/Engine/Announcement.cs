using Microsoft.Extensions.Logging;
using SageMakerMonitorOperator.Kubernetes.Events;
using SageMakerMonitorOperator.Kubernetes.Model;

namespace SageMakerMonitorOperator.Reconcilers.Engine;

/// <summary>What is told twice: in an event for the object's owner, and in the log for the operator's.</summary>
internal static class Announcement
{
    public static void Tell(
        EventRecorder events,
        ILogger logger,
        KubernetesObject about,
        string kind,
        EventType type,
        string reason,
        string action,
        string note
    )
    {
        var key = about.Key();
        events.Record(about, type, reason, action, RequestIds.Without(note));
        if (type == EventType.Warning)
        {
            ReconcilerLog.Warned(logger, reason, kind, key, note);
        }
        else
        {
            ReconcilerLog.Told(logger, reason, kind, key, note);
        }
    }
}
