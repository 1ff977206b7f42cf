using System.Diagnostics;
using System.Diagnostics.Metrics;
using SageMakerMonitorOperator.Host.Commands;

namespace SageMakerMonitorOperator.Host.Metrics;

/// <summary>The process under the names that Prometheus's client libraries use.</summary>
public sealed class ProcessMetrics : IDisposable
{
    public const string MeterName = "SageMakerMonitorOperator.Process";

    private const string OpenFiles = "/proc/self/fd";

    private readonly Meter _meter = new(MeterName);

    public ProcessMetrics()
    {
        var started = StartTime();
        Gauge("process_start_time_seconds", () => started, "Start time of the process since unix epoch in seconds.");
        Gauge("process_resident_memory_bytes", () => Environment.WorkingSet, "Resident memory size in bytes.");
        if (Directory.Exists(OpenFiles))
        {
            Gauge("process_open_fds", CountOpenFiles, "Number of open file descriptors.");
        }
        Gauge("dotnet_gc_heap_size_bytes", () => GC.GetTotalMemory(false), "Size of the managed heap in bytes.");
        _meter.CreateObservableCounter(
            "process_cpu_seconds_total",
            () => Environment.CpuUsage.TotalTime.TotalSeconds,
            description: "Total user and system CPU time spent in seconds."
        );
        _meter.CreateObservableCounter(
            "dotnet_gc_collections_total",
            Collections,
            description: "Garbage collections by generation."
        );
        _meter.CreateObservableGauge(
            "sagemaker_monitor_build_info",
            () => new Measurement<int>(1, new KeyValuePair<string, object?>("version", ProductVersion.Text)),
            description: "Always 1, with the version as a label."
        );
    }

    public void Dispose() => _meter.Dispose();

    private static double StartTime()
    {
        using var process = Process.GetCurrentProcess();
        return new DateTimeOffset(process.StartTime).ToUnixTimeMilliseconds() / 1000.0;
    }

    private static double CountOpenFiles() => Directory.EnumerateFileSystemEntries(OpenFiles).Count();

    private void Gauge(string name, Func<double> observe, string description) =>
        _meter.CreateObservableGauge(name, observe, description: description);

    private static IEnumerable<Measurement<int>> Collections() =>
        Enumerable
            .Range(0, GC.MaxGeneration + 1)
            .Select(generation => new Measurement<int>(
                GC.CollectionCount(generation),
                new KeyValuePair<string, object?>("generation", generation)
            ));
}
