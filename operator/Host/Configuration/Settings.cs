using static SageMakerMonitorOperator.Host.Configuration.SettingTypes;

namespace SageMakerMonitorOperator.Host.Configuration;

/// <summary>The one table from which flags, environment variables, file keys and help texts come.</summary>
internal static class Settings
{
    /// <summary>Flag and variable only: a file does not name another one.</summary>
    public static Setting ConfigFile { get; } =
        Setting.Of("config", FilePath, "File with settings, in YAML or JSON", "none", (options, _) => options);

    public static IReadOnlyList<Setting> All { get; } =
    [
        Setting.Of(
            "kubeconfig",
            FilePath,
            "Path of a kubeconfig",
            "KUBECONFIG, else the pod's service account, else ~/.kube/config",
            (options, path) => options with { Kubeconfig = path }
        ),
        Setting.Of(
            "context",
            ContextName,
            "Context in the kubeconfig",
            "its current context",
            (options, context) => options with { Context = context }
        ),
        Setting.Of(
            "watch-namespaces",
            NamespaceNames,
            "Namespaces to watch, divided by commas",
            "all",
            (options, names) => options with { WatchNamespaces = names }
        ),
        Setting.Of(
            "operator-namespace",
            NamespaceName,
            "The operator's own namespace, where the Secrets of ClusterAwsAccounts are",
            $"the pod's namespace, else {new OperatorOptions().OperatorNamespace}",
            (options, name) => options with { OperatorNamespace = name }
        ),
        Setting.Of(
            "cluster-id",
            ClusterId,
            "Names this cluster in owner tags on AWS",
            "the uid of the namespace kube-system",
            (options, id) => options with { ClusterId = id }
        ),
        Setting.Of(
            "aws-endpoint-url",
            HttpUrl,
            "Sends all AWS calls to this URL (LocalStack, Moto)",
            "AWS_ENDPOINT_URL, else AWS",
            (options, url) => options with { AwsEndpointUrl = url }
        ),
        Setting.Of(
            "aws-request-timeout-seconds",
            Number("seconds", 1, 300),
            "How long one attempt at an AWS call may take; a call has at most three",
            "30",
            (options, seconds) => options with { AwsRequestTimeout = TimeSpan.FromSeconds(seconds) }
        ),
        Setting.Of(
            "aws-rate-share",
            Share,
            "Part of AWS's call rates, per account and Region, that the operator uses; the rest is for other tools",
            "0.8 at AWS, no pacing at other endpoints",
            (options, share) => options with { AwsRateShare = share }
        ),
        Setting.Of(
            "aws-rates",
            Rates,
            "Call rates that AWS raised for you, or that differ from its defaults; the share is taken of them too",
            "AWS's defaults",
            (options, rates) => options with { AwsRates = rates }
        ),
        Setting.Of(
            "resync-seconds",
            Number("seconds", 1, 86400),
            "How often every object is compared with AWS when nothing changes",
            "300",
            (options, seconds) => options with { Resync = TimeSpan.FromSeconds(seconds) }
        ),
        Setting.Of(
            "tag-sweep-seconds",
            Number("seconds", 1, 86400),
            "How often the tags on AWS are compared when nothing changes",
            "3600",
            (options, seconds) => options with { TagSweep = TimeSpan.FromSeconds(seconds) }
        ),
        Setting.Of(
            "workers",
            Number("count", 1, 256),
            "Objects worked on at the same time, for each kind and account",
            "32",
            (options, workers) => options with { Workers = workers }
        ),
        Setting.Of(
            "metrics-port",
            Port,
            "Port of /metrics; 0 takes a free one",
            "8080",
            (options, port) => options with { MetricsPort = port }
        ),
        Setting.Of(
            "health-port",
            Port,
            "Port of /healthz and /readyz; 0 takes a free one",
            "8081",
            (options, port) => options with { HealthPort = port }
        ),
        Setting.Of(
            "listen-address",
            Address,
            "The IP address that both ports listen on",
            "0.0.0.0",
            (options, address) => options with { ListenAddress = address }
        ),
        Setting.Of(
            "log-format",
            LogFormatName,
            "How log lines look: console or json",
            "console",
            (options, format) => options with { LogFormat = format }
        ),
        Setting.Of(
            "log-level",
            LogLevelName,
            "The least level that is logged: trace, debug, info, warn, error, critical or none",
            "info",
            (options, level) => options with { LogLevel = level }
        ),
    ];
}
