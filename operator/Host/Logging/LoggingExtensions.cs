using Microsoft.Extensions.Logging.Console;
using SageMakerMonitorOperator.Host.Configuration;

namespace SageMakerMonitorOperator.Host.Logging;

internal static class LoggingExtensions
{
    /// <summary>Logs to standard output: many collectors take every plain line on standard error for an error.</summary>
    public static ILoggingBuilder AddOperatorLogging(this ILoggingBuilder logging, LogFormat format, LogLevel level)
    {
        var formatter = format == LogFormat.Json ? JsonLineFormatter.FormatName : TextLineFormatter.FormatName;
        logging.Services.AddSingleton<ConsoleFormatter, JsonLineFormatter>();
        logging.Services.AddSingleton<ConsoleFormatter, TextLineFormatter>();
        return logging
            .AddConsole(console => console.FormatterName = formatter)
            .SetMinimumLevel(level)
            // ASP.NET's own records (a probe is two requests every few seconds) are news only when something is wrong.
            .AddFilter("Microsoft", level < LogLevel.Warning ? LogLevel.Warning : level);
    }
}
