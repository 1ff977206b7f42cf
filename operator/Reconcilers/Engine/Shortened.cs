namespace SageMakerMonitorOperator.Reconcilers.Engine;

/// <summary>Texts in the bounds of status.</summary>
internal static class Shortened
{
    private const string Ellipsis = "…";

    /// <summary>At most so many UTF-16 units, never half a character: that would not survive JSON.</summary>
    public static string To(int length, string text)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var end = length - Ellipsis.Length;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + Ellipsis;
    }
}
