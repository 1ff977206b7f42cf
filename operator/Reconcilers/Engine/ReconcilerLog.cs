using Microsoft.Extensions.Logging;
using SageMakerMonitorOperator.Kubernetes.Model;

namespace SageMakerMonitorOperator.Reconcilers.Engine;

/// <summary>What an operator's operator wants to see go by: every write, and every problem when it begins or changes.</summary>
internal static partial class ReconcilerLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "{Reason}: {Kind} {Object}: {Note}")]
    public static partial void Told(ILogger logger, string reason, string kind, ObjectKey @object, string note);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Reason}: {Kind} {Object}: {Note}")]
    public static partial void Warned(ILogger logger, string reason, string kind, ObjectKey @object, string note);
}
