using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace SageMakerMonitorOperator.Host.Logging;

/// <summary>One JSON object a line, with controller-runtime's keys.</summary>
internal sealed class JsonLineFormatter(TimeProvider time) : ConsoleFormatter(FormatName)
{
    public const string FormatName = "sagemaker-monitor-json";

    private static readonly HashSet<string> OwnKeys = ["ts", "level", "logger", "msg", "error"];

    /// <summary>Log lines are no HTML: quotes and plus signs stay readable.</summary>
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override void Write<TState>(
        in LogEntry<TState> logEntry,
        IExternalScopeProvider? scopeProvider,
        TextWriter textWriter
    )
    {
        var line = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(line, Relaxed))
        {
            json.WriteStartObject();
            json.WriteString("ts", LogNames.Timestamp(time));
            json.WriteString("level", LogNames.Of(logEntry.LogLevel));
            json.WriteString("logger", logEntry.Category);
            json.WriteString("msg", logEntry.Formatter(logEntry.State, logEntry.Exception));
            foreach (var (name, value) in LogFields.Read(logEntry.State, scopeProvider))
            {
                WriteField(json, OwnKeys.Contains(name) ? name + "_" : name, value);
            }
            if (logEntry.Exception is { } exception)
            {
                json.WriteString("error", exception.ToString());
            }
            json.WriteEndObject();
        }
        textWriter.Write(Encoding.UTF8.GetString(line.WrittenSpan));
        textWriter.Write('\n');
    }

    private static void WriteField(Utf8JsonWriter json, string name, object value)
    {
        switch (value)
        {
            case bool flag:
                json.WriteBoolean(name, flag);
                break;
            case int number:
                json.WriteNumber(name, number);
                break;
            case long number:
                json.WriteNumber(name, number);
                break;
            case double number when double.IsFinite(number):
                json.WriteNumber(name, number);
                break;
            default:
                json.WriteString(name, LogFields.Text(value));
                break;
        }
    }
}
