using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using SageMakerMonitorOperator.Kubernetes.Model;

namespace SageMakerMonitorOperator.Kubernetes.Controllers;

internal static partial class ControllerLog
{
    [SuppressMessage("Naming", "CA1727", Justification = "controller-runtime's keys, which log queries know.")]
    public static readonly Func<ILogger, string, string?, string, IDisposable?> Scope = LoggerMessage.DefineScope<
        string,
        string?,
        string
    >("{controllerKind} {namespace} {name}");

    [LoggerMessage(
        LogLevel.Error,
        "Reconciling {kind} {key} failed and is retried with backoff, silent until the cause changes: {problem}"
    )]
    public static partial void Failed(ILogger logger, string kind, ObjectKey key, string problem);

    [LoggerMessage(
        LogLevel.Error,
        "Reconciling {kind} {key} ended in an unhandled exception and is retried with backoff"
    )]
    public static partial void Panicked(ILogger logger, string kind, ObjectKey key, Exception error);

    [LoggerMessage(LogLevel.Error, "Reconciling {kind} {key} took longer than {seconds} s and is retried with backoff")]
    public static partial void TimedOut(ILogger logger, string kind, ObjectKey key, double seconds);

    [LoggerMessage(LogLevel.Debug, "{kind} {key} changed while it was reconciled; looking again: {problem}")]
    public static partial void Conflicted(ILogger logger, string kind, ObjectKey key, string problem);

    [LoggerMessage(
        LogLevel.Warning,
        "Reconciling {kind} {key} was cancelled by the shutdown; the next start takes it up"
    )]
    public static partial void Abandoned(ILogger logger, string kind, ObjectKey key);

    [LoggerMessage(
        LogLevel.Warning,
        "Controller {controller} still works {seconds} s after the stop; cancelling what runs"
    )]
    public static partial void Abandoning(ILogger logger, string controller, double seconds);
}
