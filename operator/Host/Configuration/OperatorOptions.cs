using System.Collections.ObjectModel;

namespace SageMakerMonitorOperator.Host.Configuration;

/// <summary>Everything that can be set about a running operator.</summary>
public sealed record OperatorOptions
{
    /// <summary>Path of a kubeconfig. Null: KUBECONFIG, else the service account of the pod, else ~/.kube/config.</summary>
    public string? Kubeconfig { get; init; }

    /// <summary>Context in the kubeconfig. Null: its current one.</summary>
    public string? Context { get; init; }

    /// <summary>Namespaces to watch. Empty: all.</summary>
    public IReadOnlyList<string> WatchNamespaces { get; init; } = [];

    /// <summary>The operator's own namespace, where the Secrets of ClusterAwsAccounts are.</summary>
    public string OperatorNamespace { get; init; } = "sagemaker-monitor-system";

    /// <summary>Names this cluster in owner tags on AWS. Null: the uid of the namespace kube-system.</summary>
    public string? ClusterId { get; init; }

    /// <summary>Sends all AWS calls to this URL (LocalStack, Moto). Null: AWS_ENDPOINT_URL, else AWS.</summary>
    public Uri? AwsEndpointUrl { get; init; }

    /// <summary>How long one attempt at an AWS call may take, its connect included.</summary>
    public TimeSpan AwsRequestTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Part of AWS's call rates that this operator uses. Null: 0.8 at AWS, and no pacing at a stand-in.</summary>
    public double? AwsRateShare { get; init; }

    /// <summary>Quotas that differ from AWS's defaults, in calls a second, by operation or service:operation.</summary>
    public IReadOnlyDictionary<string, double> AwsRates { get; init; } = ReadOnlyDictionary<string, double>.Empty;

    /// <summary>How often every object is compared with AWS when nothing changes.</summary>
    public TimeSpan Resync { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How often the tags on AWS are compared when nothing changes.</summary>
    public TimeSpan TagSweep { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Objects worked on at the same time, for each kind and account.</summary>
    public int Workers { get; init; } = 32;

    /// <summary>Port of /metrics; 0 takes a free one.</summary>
    public int MetricsPort { get; init; } = 8080;

    /// <summary>Port of /healthz and /readyz; 0 takes a free one.</summary>
    public int HealthPort { get; init; } = 8081;

    /// <summary>The address that both ports listen on.</summary>
    public string ListenAddress { get; init; } = "0.0.0.0";

    public LogFormat LogFormat { get; init; } = LogFormat.Console;

    public LogLevel LogLevel { get; init; } = LogLevel.Information;
}

/// <summary>How log lines look.</summary>
public enum LogFormat
{
    Console,
    Json,
}
