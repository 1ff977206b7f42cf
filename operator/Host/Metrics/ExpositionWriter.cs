using System.Buffers;
using System.Globalization;
using System.Text;

namespace SageMakerMonitorOperator.Host.Metrics;

/// <summary>Writes Prometheus's text exposition format 0.0.4.</summary>
internal sealed class ExpositionWriter(IBufferWriter<byte> output)
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    public void Write(MetricFamily family, IReadOnlyList<Series> series)
    {
        if (series.Count == 0)
        {
            return;
        }
        Write("# HELP ", family.Name, " ", EscapeHelp(family.Help), "\n");
        Write("# TYPE ", family.Name, " ", family.Kind.PrometheusType(), "\n");
        foreach (var one in series)
        {
            if (family.Kind == MetricKind.Histogram)
            {
                WriteHistogram(family, one);
            }
            else
            {
                WriteLine(family.Name, "", one.Labels, one.Value);
            }
        }
    }

    private void WriteHistogram(MetricFamily family, Series series)
    {
        var cumulated = 0L;
        for (var i = 0; i < family.Bounds.Length; i++)
        {
            cumulated += series.Buckets[i];
            WriteBucket(family.Name, series.Labels, family.Bounds[i], cumulated);
        }
        WriteBucket(family.Name, series.Labels, double.PositiveInfinity, series.Count);
        WriteLine(family.Name, "_sum", series.Labels, series.Value);
        WriteLine(family.Name, "_count", series.Labels, series.Count);
    }

    private void WriteBucket(string name, string labels, double bound, long count)
    {
        Write(name, "_bucket{", labels, labels.Length == 0 ? "le=\"" : ",le=\"");
        Write(bound);
        Write("\"} ");
        Write(count);
        Write("\n");
    }

    private void WriteLine(string name, string suffix, string labels, double value)
    {
        Write(name, suffix);
        if (labels.Length > 0)
        {
            Write("{", labels, "}");
        }
        Write(" ");
        Write(value);
        Write("\n");
    }

    private void Write(params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            Encoding.UTF8.GetBytes(text, output);
        }
    }

    /// <summary>As Go writes numbers: dashboards compare the text of <c>le</c>.</summary>
    private void Write(double value)
    {
        var text = output.GetSpan(32);
        if (double.IsInfinity(value))
        {
            Write(value > 0 ? "+Inf" : "-Inf");
        }
        else if (value.TryFormat(text, out var written, default, CultureInfo.InvariantCulture))
        {
            text[..written].Replace((byte)'E', (byte)'e');
            output.Advance(written);
        }
    }

    private static string EscapeHelp(string help) =>
        help.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}
