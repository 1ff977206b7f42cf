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
        events.Record(about, type, reason, action, RequestIds.Without(note));
        Log(logger, about.Key(), kind, type, reason, note);
    }

    /// <summary>Done when the API server has the event, or did not take it: what is announced can be done then.</summary>
    public static async Task TellAsync(
        EventRecorder events,
        ILogger logger,
        KubernetesObject about,
        string kind,
        EventType type,
        string reason,
        string action,
        string note,
        CancellationToken cancellationToken
    )
    {
        Log(logger, about.Key(), kind, type, reason, note);
        await events.RecordAsync(about, type, reason, action, RequestIds.Without(note), cancellationToken);
    }

    private static void Log(ILogger logger, ObjectKey key, string kind, EventType type, string reason, string note)
    {
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
