using System.Buffers;
using System.Diagnostics.Metrics;
using System.Numerics;

namespace SageMakerMonitorOperator.Host.Metrics;

/// <summary>
/// Keeps the series of all instruments of this product in memory and writes them under the instruments' own names:
/// they are controller-runtime's, and OpenTelemetry's exporter would rename them.
/// </summary>
public sealed partial class PrometheusMetrics : IDisposable
{
    public const string MeterPrefix = "SageMakerMonitorOperator.";

    private readonly MeterListener _listener = new();
    private readonly SortedDictionary<string, MetricFamily> _families = new(StringComparer.Ordinal);
    private readonly Lock _familiesLock = new();
    private readonly Lock _scrapeLock = new();
    private readonly ILogger<PrometheusMetrics> _logger;

    public PrometheusMetrics(ILogger<PrometheusMetrics> logger)
    {
        _logger = logger;
        _listener.InstrumentPublished = Publish;
        Listen<byte>();
        Listen<short>();
        Listen<int>();
        Listen<long>();
        Listen<float>();
        Listen<double>();
        Listen<decimal>();
        _listener.Start();
    }

    /// <summary>Asks the observable instruments and writes everything, by name and labels.</summary>
    public void Write(IBufferWriter<byte> output)
    {
        lock (_scrapeLock)
        {
            var families = Families();
            Observe(families);
            var writer = new ExpositionWriter(output);
            foreach (var family in families)
            {
                family.Visit(writer.Write);
            }
        }
    }

    public void Dispose() => _listener.Dispose();

    private void Observe(MetricFamily[] families)
    {
        foreach (var family in families)
        {
            family.StartScrape();
        }
        try
        {
            _listener.RecordObservableInstruments();
        }
        catch (AggregateException e)
        {
            LogObservationFailed(e);
        }
    }

    private void Publish(Instrument instrument, MeterListener listener)
    {
        if (instrument.Meter.Name.StartsWith(MeterPrefix, StringComparison.Ordinal))
        {
            listener.EnableMeasurementEvents(instrument, Family(instrument));
        }
    }

    /// <summary>Instruments of one name, from several meters, are one family: a name may appear once.</summary>
    private MetricFamily Family(Instrument instrument)
    {
        lock (_familiesLock)
        {
            if (!_families.TryGetValue(instrument.Name, out var family))
            {
                _families.Add(instrument.Name, family = new(instrument));
            }
            return family;
        }
    }

    private MetricFamily[] Families()
    {
        lock (_familiesLock)
        {
            return [.. _families.Values];
        }
    }

    private void Listen<T>()
        where T : struct, INumberBase<T> =>
        _listener.SetMeasurementEventCallback<T>(
            (_, value, tags, family) => ((MetricFamily)family!).Record(double.CreateSaturating(value), tags)
        );

    [LoggerMessage(LogLevel.Warning, "A metric could not be read and is missing from this scrape")]
    private partial void LogObservationFailed(Exception exception);
}
