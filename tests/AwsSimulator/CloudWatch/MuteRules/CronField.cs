using System.Globalization;

namespace SageMakerMonitorOperator.AwsSimulator.CloudWatch.MuteRules;

/// <summary>One field of cron: "The characters *, -, and , are supported in all fields", and names in some.</summary>
internal sealed class CronField
{
    private readonly HashSet<int> values;

    private CronField(HashSet<int> values) => this.values = values;

    public bool Has(int value) => values.Contains(value);

    /// <param name="names">Of the values from <paramref name="least"/> on.</param>
    /// <returns>Null for what is no such field.</returns>
    public static CronField? Read(string text, int least, int most, string[]? names = null)
    {
        var read = new HashSet<int>();
        foreach (var item in text.Split(','))
        {
            var bounds = item == "*" ? [least, most] : item.Split('-').Select(Value).ToArray();
            if (bounds.Length > 2 || bounds.Any(bound => bound < least || bound > most))
            {
                return null;
            }

            read.UnionWith(Between(bounds[0], bounds[^1]));
        }

        return new(read);

        int Value(string value) =>
            Array.IndexOf(names ?? [], value) is >= 0 and var index ? least + index
            : int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : -1;

        // FRI-MON goes round.
        IEnumerable<int> Between(int from, int to) =>
            from <= to
                ? Enumerable.Range(from, to - from + 1)
                : Enumerable.Range(from, most - from + 1).Concat(Enumerable.Range(least, to - least + 1));
    }
}
