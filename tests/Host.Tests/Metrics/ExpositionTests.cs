using System.Buffers;
using System.Diagnostics.Metrics;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using SageMakerMonitorOperator.Host.Metrics;

namespace SageMakerMonitorOperator.Host.Tests.Metrics;

public sealed class ExpositionTests : IDisposable
{
    private readonly Meter _meter = new("SageMakerMonitorOperator.Test");
    private readonly PrometheusMetrics _metrics = new(NullLogger<PrometheusMetrics>.Instance);

    [Fact]
    public void Counters_add_up_and_gauges_go_both_ways()
    {
        var requests = _meter.CreateCounter<long>("test_requests_total", description: "Requests.");
        requests.Add(1, Tag("code", 200), Tag("host", "b"));
        requests.Add(2, Tag("host", "b"), Tag("code", "200"));
        requests.Add(0, Tag("code", "200"), Tag("host", "a"));
        var busy = _meter.CreateUpDownCounter<int>("test_busy", description: "Busy.");
        busy.Add(3);
        busy.Add(-2);
        _meter.CreateGauge<double>("test_ratio", description: "Ratio.").Record(0.25);

        Scrape()
            .ShouldBe(
                """
                # HELP test_busy Busy.
                # TYPE test_busy gauge
                test_busy 1
                # HELP test_ratio Ratio.
                # TYPE test_ratio gauge
                test_ratio 0.25
                # HELP test_requests_total Requests.
                # TYPE test_requests_total counter
                test_requests_total{code="200",host="a"} 0
                test_requests_total{code="200",host="b"} 3

                """
            );
    }

    [Fact]
    public void Histograms_cumulate_over_the_bounds_that_the_instrument_advises()
    {
        var advice = new InstrumentAdvice<double> { HistogramBucketBoundaries = [1e-8, 0.5, 10] };
        var duration = _meter.CreateHistogram("test_seconds", null, "Time.", tags: null, advice);
        duration.Record(0.5, Tag("verb", "GET"));
        duration.Record(2, Tag("verb", "GET"));
        duration.Record(100, Tag("verb", "GET"));

        Scrape()
            .ShouldBe(
                """
                # HELP test_seconds Time.
                # TYPE test_seconds histogram
                test_seconds_bucket{verb="GET",le="1e-08"} 0
                test_seconds_bucket{verb="GET",le="0.5"} 1
                test_seconds_bucket{verb="GET",le="10"} 2
                test_seconds_bucket{verb="GET",le="+Inf"} 3
                test_seconds_sum{verb="GET"} 102.5
                test_seconds_count{verb="GET"} 3

                """
            );
    }

    [Fact]
    public void A_histogram_without_advice_has_the_bounds_of_prometheus_clients()
    {
        _meter.CreateHistogram<long>("test_bytes").Record(3);

        var text = Scrape();
        text.ShouldContain("""test_bytes_bucket{le="0.005"} 0""");
        text.ShouldContain("""test_bytes_bucket{le="5"} 1""");
        text.ShouldContain("\ntest_bytes_sum 3\n");
    }

    [Fact]
    public void Label_values_and_help_texts_are_escaped()
    {
        _meter
            .CreateCounter<long>("test_total", description: "One \\ two\nthree \"four\"")
            .Add(1, Tag("path", "a\\b \"c\"\nd é"), Tag("none", null));

        Scrape()
            .ShouldBe(
                """
                # HELP test_total One \\ two\nthree "four"
                # TYPE test_total counter
                test_total{none="",path="a\\b \"c\"\nd é"} 1

                """
            );
    }

    [Fact]
    public void Numbers_that_are_none_have_prometheus_names()
    {
        var gauge = _meter.CreateGauge<double>("test_gauge");
        gauge.Record(double.NaN, Tag("n", 1));
        gauge.Record(double.PositiveInfinity, Tag("n", 2));
        gauge.Record(double.NegativeInfinity, Tag("n", 3));

        Scrape().ShouldEndWith("{n=\"1\"} NaN\ntest_gauge{n=\"2\"} +Inf\ntest_gauge{n=\"3\"} -Inf\n");
    }

    [Fact]
    public void A_series_that_an_observable_instrument_no_longer_reports_is_gone_from_the_next_scrape()
    {
        List<Measurement<int>> reported = [new(1, Tag("name", "a")), new(1, Tag("name", "b"))];
        _meter.CreateObservableGauge("test_ready", () => reported);
        Scrape().ShouldContain("name=\"a\"");

        reported.RemoveAt(0);
        Scrape().ShouldEndWith("# TYPE test_ready gauge\ntest_ready{name=\"b\"} 1\n");

        reported.Clear();
        Scrape().ShouldBeEmpty();
    }

    [Fact]
    public void Observable_counters_are_counters_that_are_read()
    {
        _meter.CreateObservableCounter("test_cpu_seconds_total", () => 1.5);
        Scrape();

        Scrape().ShouldEndWith("# TYPE test_cpu_seconds_total counter\ntest_cpu_seconds_total 1.5\n");
    }

    [Fact]
    public void An_instrument_that_fails_to_report_takes_no_other_with_it()
    {
        _meter.CreateObservableGauge("test_bad", int () => throw new InvalidOperationException("no"));
        _meter.CreateObservableGauge("test_good", () => 1);

        Scrape().ShouldEndWith("test_good 1\n");
    }

    [Fact]
    public void Meters_of_others_are_not_listened_to()
    {
        using var other = new Meter("System.Net.Http.Test");
        other.CreateCounter<long>("test_foreign_total").Add(1);

        Scrape().ShouldBeEmpty();
    }

    [Fact]
    public void Measurements_of_known_series_allocate_nothing()
    {
        var counter = _meter.CreateCounter<long>("test_total");
        var (code, host) = (Tag("code", "200"), Tag("host", "a"));
        counter.Add(1, code, host);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            counter.Add(1, code, host);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(100);
    }

    [Fact]
    public void Concurrent_measurements_are_all_counted()
    {
        var counter = _meter.CreateCounter<long>("test_total");

        Parallel.For(0, 1000, i => counter.Add(1, Tag("shard", i % 2)));

        Scrape().ShouldEndWith("{shard=\"0\"} 500\ntest_total{shard=\"1\"} 500\n");
    }

    public void Dispose()
    {
        _metrics.Dispose();
        _meter.Dispose();
    }

    /// <summary>Without the metrics of other tests that run at the same time.</summary>
    private string Scrape()
    {
        var output = new ArrayBufferWriter<byte>();
        _metrics.Write(output);
        var lines = Encoding.UTF8.GetString(output.WrittenSpan).Split('\n');
        return string.Concat(
            lines
                .Where(line => line.Split(' ') is ["#", _, var name, ..] ? IsOurs(name) : IsOurs(line))
                .Select(line => line + "\n")
        );
    }

    private static bool IsOurs(string name) => name.StartsWith("test_", StringComparison.Ordinal);

    private static KeyValuePair<string, object?> Tag(string name, object? value) => new(name, value);
}
