using System.Diagnostics.Metrics;

namespace SageMakerMonitorOperator.Host.Metrics;

/// <summary>What an instrument is to Prometheus, and how its measurements build a series.</summary>
internal enum MetricKind
{
    /// <summary>Measurements are increments.</summary>
    Counter,

    /// <summary>Measurements are increments that may be negative.</summary>
    UpDownCounter,

    /// <summary>Measurements are the value.</summary>
    Gauge,

    /// <summary>Measurements are the total, taken at each scrape.</summary>
    ObservableCounter,

    /// <summary>Measurements are the value, taken at each scrape.</summary>
    ObservableGauge,

    Histogram,
}

internal static class MetricKinds
{
    public static MetricKind Of(Instrument instrument)
    {
        var type = instrument.GetType().GetGenericTypeDefinition();
        return type switch
        {
            _ when type == typeof(Counter<>) => MetricKind.Counter,
            _ when type == typeof(UpDownCounter<>) => MetricKind.UpDownCounter,
            _ when type == typeof(Histogram<>) => MetricKind.Histogram,
            _ when type == typeof(ObservableCounter<>) => MetricKind.ObservableCounter,
            _ => instrument.IsObservable ? MetricKind.ObservableGauge : MetricKind.Gauge,
        };
    }

    public static bool IsObservable(this MetricKind kind) =>
        kind is MetricKind.ObservableCounter or MetricKind.ObservableGauge;

    public static string PrometheusType(this MetricKind kind) =>
        kind switch
        {
            MetricKind.Counter or MetricKind.ObservableCounter => "counter",
            MetricKind.Histogram => "histogram",
            _ => "gauge",
        };
}
