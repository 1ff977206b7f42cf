using System.Globalization;

namespace SageMakerMonitorOperator.Reconcilers.LogRetentions;

/// <summary>Sizes to two digits, rounded up: what grows a little every day is not a new status every day.</summary>
internal static class ByteText
{
    private const int Step = 1024;
    private static readonly string[] Units = ["B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"];

    public static string Of(long bytes)
    {
        decimal value = bytes;
        var unit = 0;
        while (RoundedUp(value) >= Step)
        {
            value /= Step;
            unit++;
        }

        return $"{RoundedUp(value).ToString("0.#", CultureInfo.InvariantCulture)} {Units[unit]}";
    }

    private static decimal RoundedUp(decimal value)
    {
        var lastDigit = 0.1m;
        while (value / lastDigit >= 100)
        {
            lastDigit *= 10;
        }

        return Math.Ceiling(value / lastDigit) * lastDigit;
    }
}
