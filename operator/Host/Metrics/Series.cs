namespace SageMakerMonitorOperator.Host.Metrics;

/// <summary>One labelled line of a metric, or one labelled histogram.</summary>
/// <param name="labels">As they are written, without braces: <c>code="200",host="a"</c>.</param>
internal sealed class Series(string labels, double[] bounds)
{
    private readonly long[] _buckets = bounds.Length == 0 ? [] : new long[bounds.Length];

    public string Labels => labels;

    /// <summary>The value, or a histogram's sum.</summary>
    public double Value { get; private set; }

    /// <summary>A histogram's number of observations.</summary>
    public long Count { get; private set; }

    /// <summary>The scrape that saw it last.</summary>
    public long Scrape { get; private set; }

    /// <summary>Observations in each bucket alone; those above the last bound are in none.</summary>
    public ReadOnlySpan<long> Buckets => _buckets;

    public void Add(double value) => Value += value;

    public void Set(double value, long scrape)
    {
        Value = value;
        Scrape = scrape;
    }

    public void Observe(double value)
    {
        Value += value;
        Count++;
        // The bound itself belongs to its bucket (le: less or equal).
        var found = Array.BinarySearch(bounds, value);
        var bucket = found < 0 ? ~found : found;
        if (bucket < _buckets.Length)
        {
            _buckets[bucket]++;
        }
    }
}
