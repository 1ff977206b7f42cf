using System.Buffers;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using SageMakerMonitorOperator.Host.Metrics;

namespace SageMakerMonitorOperator.Host.Tests.Metrics;

public sealed class ProcessMetricsTests
{
    [Theory]
    [InlineData("process_cpu_seconds_total")]
    [InlineData("process_start_time_seconds")]
    [InlineData("process_resident_memory_bytes")]
    [InlineData("process_open_fds")]
    [InlineData("dotnet_gc_heap_size_bytes")]
    [InlineData("dotnet_gc_collections_total{generation=\"2\"}")]
    [InlineData("sagemaker_monitor_build_info{version=")]
    public void The_process_is_measured_under_the_usual_names(string series)
    {
        using var metrics = new PrometheusMetrics(NullLogger<PrometheusMetrics>.Instance);
        using var process = new ProcessMetrics();
        var output = new ArrayBufferWriter<byte>();
        metrics.Write(output);

        Encoding.UTF8.GetString(output.WrittenSpan).ShouldContain("\n" + series);
    }
}
