using Microsoft.Extensions.Logging;
using SageMakerMonitorOperator.Kubernetes.Model;

namespace SageMakerMonitorOperator.Kubernetes.Informers;

internal static partial class InformerLog
{
    [LoggerMessage(LogLevel.Error, "A subscriber to {kind} failed on {key} ({change}); the informer goes on")]
    public static partial void SubscriberFailed(
        ILogger logger,
        string kind,
        ObjectKey key,
        InformerEventKind change,
        Exception error
    );

    [LoggerMessage(LogLevel.Debug, "The watch of {plural} in {namespace} ended; resuming")]
    public static partial void WatchEnded(ILogger logger, string plural, string @namespace);

    [LoggerMessage(LogLevel.Information, "The watch of {plural} in {namespace} resumes: {problem}")]
    public static partial void Resuming(ILogger logger, string plural, string @namespace, string problem);

    [LoggerMessage(
        LogLevel.Warning,
        "Listing or watching {plural} in {namespace} fails; retrying with backoff, and silent until the cause changes: {problem}"
    )]
    public static partial void Failing(
        ILogger logger,
        string plural,
        string @namespace,
        string problem,
        Exception? error
    );

    [LoggerMessage(LogLevel.Information, "Watching {plural} in {namespace} works again")]
    public static partial void Recovered(ILogger logger, string plural, string @namespace);
}
