namespace SageMakerMonitorOperator.Host.Logging;

internal static class LogNames
{
    /// <summary>The names that <c>--log-level</c> takes.</summary>
    public static string Of(LogLevel level) =>
        level switch
        {
            LogLevel.Trace => "trace",
            LogLevel.Debug => "debug",
            LogLevel.Information => "info",
            LogLevel.Warning => "warn",
            LogLevel.Error => "error",
            _ => "critical",
        };

    /// <summary>Milliseconds, in UTC.</summary>
    public static string Timestamp(TimeProvider time) =>
        time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
