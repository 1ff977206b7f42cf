using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace SageMakerMonitorOperator.Host.Logging;

/// <summary>One line for people: time, level, short category, message, and what the scopes add. Exceptions follow.</summary>
internal sealed class TextLineFormatter(TimeProvider time) : ConsoleFormatter(FormatName)
{
    public const string FormatName = "sagemaker-monitor-text";

    public override void Write<TState>(
        in LogEntry<TState> logEntry,
        IExternalScopeProvider? scopeProvider,
        TextWriter textWriter
    )
    {
        textWriter.Write(LogNames.Timestamp(time));
        textWriter.Write($" {LogNames.Of(logEntry.LogLevel), -5} {ShortName(logEntry.Category)}: ");
        textWriter.Write(OneLine(logEntry.Formatter(logEntry.State, logEntry.Exception)));
        // The message says the record's own values already.
        foreach (var (name, value) in LogFields.Read<object?>(null, scopeProvider))
        {
            textWriter.Write($" {name}={Quote(LogFields.Text(value))}");
        }
        textWriter.Write('\n');
        if (logEntry.Exception is { } exception)
        {
            textWriter.Write($"    {exception.ToString().ReplaceLineEndings("\n    ")}\n");
        }
    }

    private static string ShortName(string category) => category[(category.LastIndexOf('.') + 1)..];

    /// <summary>Text from outside must not be able to forge a record.</summary>
    private static string OneLine(string text) => text.ReplaceLineEndings("\\n");

    private static string Quote(string text) =>
        text.Length == 0 || text.AsSpan().ContainsAny(' ', '"', '\n')
            ? $"\"{OneLine(text).Replace("\"", "\\\"", StringComparison.Ordinal)}\""
            : text;
}
