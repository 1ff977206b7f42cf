using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using SageMakerMonitorOperator.Kubernetes.Metrics;

namespace SageMakerMonitorOperator.Kubernetes.Tests.Support;

/// <summary>Sums counters and keeps the last value of gauges, by instrument and labels.</summary>
internal sealed class MetricReader : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<(string Instrument, string Labels), double> _values = new();

    public MetricReader(KubernetesMetrics metrics)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (metrics.Owns(instrument.Meter))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Take(instrument, value, tags));
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Take(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Take(instrument, value, tags));
        _listener.Start();
    }

    /// <param name="instrument">Its exact name.</param>
    /// <param name="label">A value that one of the labels has.</param>
    /// <returns>Null where there is no such series.</returns>
    public double? Value(string instrument, string? label = null)
    {
        _listener.RecordObservableInstruments();
        var found = _values
            .Where(entry =>
                entry.Key.Instrument == instrument && (label is null || $",{entry.Key.Labels},".Contains($"={label},"))
            )
            .Select(entry => (double?)entry.Value);
        return found.FirstOrDefault();
    }

    public IEnumerable<string> Labels(string instrument) =>
        _values.Keys.Where(key => key.Instrument == instrument).Select(key => key.Labels);

    public void Dispose() => _listener.Dispose();

    private void Take(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = string.Join(',', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"));
        var isSum = instrument is Counter<long>;
        _values.AddOrUpdate((instrument.Name, labels), value, (_, old) => isSum ? old + value : value);
    }
}
