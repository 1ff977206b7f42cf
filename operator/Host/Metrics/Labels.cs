using System.Buffers;
using System.Globalization;

namespace SageMakerMonitorOperator.Host.Metrics;

/// <summary>Writes labels in the order of their names, so that one series has one text.</summary>
internal static class Labels
{
    /// <summary>A delegate: sorting with a comparer allocates one every time.</summary>
    private static readonly Comparison<KeyValuePair<string, object?>> ByName = static (one, other) =>
        string.CompareOrdinal(one.Key, other.Key);

    private static readonly SearchValues<char> Special = SearchValues.Create("\\\"\n");

    /// <summary>Reused: measurements of known series allocate no text.</summary>
    [ThreadStatic]
    private static ArrayBufferWriter<char>? _buffer;

    /// <returns>Valid until this thread's next call.</returns>
    public static ReadOnlySpan<char> Write(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (tags.IsEmpty)
        {
            return [];
        }
        var buffer = _buffer ??= new(256);
        buffer.ResetWrittenCount();
        var sorted = ArrayPool<KeyValuePair<string, object?>>.Shared.Rent(tags.Length);
        tags.CopyTo(sorted);
        sorted.AsSpan(0, tags.Length).Sort(ByName);
        foreach (var (name, value) in sorted.AsSpan(0, tags.Length))
        {
            Write(buffer, name, value);
        }
        ArrayPool<KeyValuePair<string, object?>>.Shared.Return(sorted, clearArray: true);
        return buffer.WrittenSpan;
    }

    private static void Write(ArrayBufferWriter<char> buffer, string name, object? value)
    {
        if (buffer.WrittenCount > 0)
        {
            buffer.Write(",");
        }
        buffer.Write(name);
        buffer.Write("=\"");
        Escape(buffer, value as string ?? Convert.ToString(value, CultureInfo.InvariantCulture));
        buffer.Write("\"");
    }

    private static void Escape(ArrayBufferWriter<char> buffer, ReadOnlySpan<char> text)
    {
        for (var special = text.IndexOfAny(Special); special >= 0; special = text.IndexOfAny(Special))
        {
            buffer.Write(text[..special]);
            buffer.Write(
                text[special] == '\n' ? "\\n"
                : text[special] == '"' ? "\\\""
                : "\\\\"
            );
            text = text[(special + 1)..];
        }
        buffer.Write(text);
    }
}
