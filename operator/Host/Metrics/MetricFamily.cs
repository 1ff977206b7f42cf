using System.Diagnostics.Metrics;

namespace SageMakerMonitorOperator.Host.Metrics;

/// <summary>All series of one name.</summary>
internal sealed class MetricFamily(Instrument instrument)
{
    /// <summary>Of Prometheus's client libraries, for histograms that advise none.</summary>
    private static readonly double[] DefaultBounds = [.005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10];

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Series> _series = new(StringComparer.Ordinal);
    private Series[]? _ordered;
    private long _scrape;

    public string Name => instrument.Name;

    public string Help => instrument.Description ?? "";

    public MetricKind Kind { get; } = MetricKinds.Of(instrument);

    public double[] Bounds { get; } = BoundsOf(instrument);

    public void Record(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = Labels.Write(tags);
        lock (_lock)
        {
            var series = Find(labels);
            switch (Kind)
            {
                case MetricKind.Histogram:
                    series.Observe(value);
                    break;
                case MetricKind.Counter or MetricKind.UpDownCounter:
                    series.Add(value);
                    break;
                default:
                    series.Set(value, _scrape);
                    break;
            }
        }
    }

    /// <summary>Everything that an observable instrument reports from here on belongs to a new scrape.</summary>
    public void StartScrape()
    {
        lock (_lock)
        {
            _scrape++;
        }
    }

    /// <summary>Gives every series, in the order of its labels, to a writer that must not call back.</summary>
    public void Visit(Action<MetricFamily, IReadOnlyList<Series>> visit)
    {
        lock (_lock)
        {
            ForgetUnreported();
            _ordered ??= [.. _series.Values.OrderBy(series => series.Labels, StringComparer.Ordinal)];
            visit(this, _ordered);
        }
    }

    private Series Find(ReadOnlySpan<char> labels)
    {
        var known = _series.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!known.TryGetValue(labels, out var series))
        {
            series = new(labels.ToString(), Bounds);
            _series.Add(series.Labels, series);
            _ordered = null;
        }
        return series;
    }

    private void ForgetUnreported()
    {
        if (!Kind.IsObservable())
        {
            return;
        }
        foreach (var (labels, series) in _series)
        {
            if (series.Scrape != _scrape)
            {
                _series.Remove(labels);
                _ordered = null;
            }
        }
    }

    private static double[] BoundsOf(Instrument instrument) =>
        instrument switch
        {
            _ when MetricKinds.Of(instrument) != MetricKind.Histogram => [],
            Histogram<double> { Advice.HistogramBucketBoundaries: { } bounds } => [.. bounds],
            Histogram<long> { Advice.HistogramBucketBoundaries: { } bounds } =>
            [
                .. bounds.Select(bound => (double)bound),
            ],
            Histogram<int> { Advice.HistogramBucketBoundaries: { } bounds } =>
            [
                .. bounds.Select(bound => (double)bound),
            ],
            _ => DefaultBounds,
        };
}
