namespace SageMakerMonitorOperator.Host.Operator;

internal static partial class OperatorLog
{
    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "Watching {Server}; owner tags on AWS say cluster {ClusterId}"
    )]
    public static partial void Started(ILogger logger, string server, string clusterId);

    [LoggerMessage(Level = LogLevel.Information, Message = "Stopped")]
    public static partial void Stopped(ILogger logger);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The API server does not say the cluster's id yet: {Cause}. It is asked again in {Seconds} s"
    )]
    public static partial void ClusterIdUnknown(ILogger logger, string cause, double seconds);
}
