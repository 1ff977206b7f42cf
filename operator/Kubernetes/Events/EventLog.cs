using Microsoft.Extensions.Logging;

namespace SageMakerMonitorOperator.Kubernetes.Events;

internal static partial class EventLog
{
    [LoggerMessage(
        LogLevel.Warning,
        "Events cannot be written and are dropped, silently until the cause changes: {problem}"
    )]
    public static partial void Dropped(ILogger logger, string problem, Exception error);
}
