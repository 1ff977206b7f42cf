namespace SageMakerMonitorOperator.Aws.Connections;

/// <summary>How this process talks to AWS. From flags and environment only, never from a custom resource.</summary>
public sealed record AwsClientOptions
{
    /// <summary>One endpoint for all services (LocalStack, Moto, …). Default: <c>AWS_ENDPOINT_URL</c>.</summary>
    public Uri? EndpointUrl { get; init; }

    /// <summary>Endpoints by service id ("CloudWatch", "STS"); they win. Default: <c>AWS_ENDPOINT_URL_&lt;SERVICE&gt;</c>.</summary>
    public IReadOnlyDictionary<string, Uri> ServiceEndpointUrls { get; init; } =
        new Dictionary<string, Uri>(StringComparer.Ordinal);

    /// <summary>Version of the operator, for the user agent.</summary>
    public string Version { get; init; } = "0.0.0";

    /// <summary>Attempts at one call, the first one included.</summary>
    public int MaxAttempts { get; init; } = 3;

    /// <summary>Longest wait between two attempts.</summary>
    public TimeSpan MaxBackoff { get; init; } = TimeSpan.FromSeconds(20);

    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>For one attempt, its connect included.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Part of AWS's rates that this operator uses, above 0 and at most 1. Null: 0.8 at AWS, and no pacing at endpoints that
    /// are not AWS's.
    /// </summary>
    public double? RateShare { get; init; }

    /// <summary>
    /// Rates that differ from AWS's defaults, in calls a second, by operation (<c>PutMetricAlarm</c>) or by service id and
    /// operation (<c>SNS:TagResource</c>). The share is taken of them too.
    /// </summary>
    public IReadOnlyDictionary<string, double> Rates { get; init; } =
        new Dictionary<string, double>(StringComparer.Ordinal);

    public int MaxConnectionsPerServer { get; init; } = 64;

    /// <summary>After this a connection is opened anew, so that a changed DNS record is seen.</summary>
    public TimeSpan PooledConnectionLifetime { get; init; } = TimeSpan.FromMinutes(5);

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Environment variables; tests give their own.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = ProcessEnvironment.Read();
}
