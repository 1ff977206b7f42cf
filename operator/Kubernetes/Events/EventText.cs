using System.Text;

namespace SageMakerMonitorOperator.Kubernetes.Events;

/// <summary>Texts as the server takes them: limits count UTF-8 bytes, and a longer text loses the whole event.</summary>
internal static class EventText
{
    public const int LongestNote = 1024;
    public const int LongestWord = 128;

    private const string Ellipsis = "…";

    /// <summary>Cuts between characters, never inside one.</summary>
    public static string Cut(string text, int maxBytes)
    {
        if (Encoding.UTF8.GetByteCount(text) <= maxBytes)
        {
            return text;
        }
        var room = maxBytes - Encoding.UTF8.GetByteCount(Ellipsis);
        var kept = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            room -= rune.Utf8SequenceLength;
            if (room < 0)
            {
                break;
            }
            kept += rune.Utf16SequenceLength;
        }
        return text[..kept] + Ellipsis;
    }

    /// <summary>metav1.MicroTime: the server wants exactly six digits.</summary>
    public static string MicroTime(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'");
}
