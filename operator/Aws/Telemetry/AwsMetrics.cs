using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace SageMakerMonitorOperator.Aws.Telemetry;

/// <summary>Counts attempts, not calls: what AWS sees, and what its throttling counts.</summary>
public static class AwsMetrics
{
    public const string MeterName = "SageMakerMonitorOperator.Aws";

    private static readonly Meter Meter = new(MeterName);

    private static readonly Counter<long> Requests = Meter.CreateCounter<long>(
        "sagemaker_monitor_aws_requests_total",
        description: "AWS API requests by service, operation and AWS error code (OK when none)."
    );

    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "sagemaker_monitor_aws_request_duration_seconds",
        unit: "s",
        description: "Duration of one AWS API request, without waits between retries."
    );

    private static readonly Counter<long> Throttles = Meter.CreateCounter<long>(
        "sagemaker_monitor_aws_throttles_total",
        description: "AWS API requests that AWS throttled."
    );

    private static readonly Histogram<double> PacingWait = Meter.CreateHistogram<double>(
        "sagemaker_monitor_aws_pacing_wait_seconds",
        unit: "s",
        description: "Time AWS API requests waited for their turn within AWS's rate."
    );

    private static readonly Counter<long> Outages = Meter.CreateCounter<long>(
        "sagemaker_monitor_aws_outages_total",
        description: "Times an AWS endpoint failed to answer often enough that calls to it were held back."
    );

    internal static void Waited(string service, string operation, TimeSpan duration) =>
        PacingWait.Record(duration.TotalSeconds, new TagList { { "service", service }, { "operation", operation } });

    internal static void OutageBegan(string service) => Outages.Add(1, new TagList { { "service", service } });

    internal static void Record(string service, string operation, string code, bool throttled, TimeSpan duration)
    {
        var tags = new TagList { { "service", service }, { "operation", operation } };
        Duration.Record(duration.TotalSeconds, tags);
        Throttles.Add(throttled ? 1 : 0, tags);
        tags.Add("code", code);
        Requests.Add(1, tags);
    }
}
