using System.Collections.Concurrent;
using Amazon.Runtime;
using SageMakerMonitorOperator.Aws.Credentials;
using SageMakerMonitorOperator.Aws.Pacing;
using SageMakerMonitorOperator.Aws.SecurityToken;
using SageMakerMonitorOperator.Aws.Telemetry;

namespace SageMakerMonitorOperator.Aws.Connections;

/// <summary>Makes and keeps connections, one per credentials and region, over one shared pool.</summary>
public sealed class AwsConnectionFactory : IDisposable
{
    /// <summary>Of AWS's rates, so that other tools live too.</summary>
    private const double DefaultShare = 0.8;

    private readonly AwsClientOptions _options;
    private readonly EndpointOverrides _endpoints;
    private readonly SharedHttp _http;
    private readonly CallPacer _pacer;
    private readonly PacingMetrics _metrics;
    private readonly ConcurrentDictionary<(AwsCredentials, string, string?), AwsConnection> _connections = new();

    /// <summary>Starts no connection.</summary>
    /// <exception cref="ArgumentException">An endpoint setting is not a URL; the text names the setting.</exception>
    public AwsConnectionFactory(AwsClientOptions options)
    {
        _options = options;
        _endpoints = new EndpointOverrides(options);
        _http = new SharedHttp(options, _endpoints.Loopback);
        _pacer = new CallPacer(new CallQuotas(options.Rates), options.RateShare ?? DefaultShare, options.Time);
        _metrics = new PacingMetrics(_pacer);
        SdkProcessSettings.Apply(options.Environment);
    }

    /// <summary>
    /// An endpoint that had not answered for a while does so again: what failed on that connection may be tried now.
    /// Raised by the call that found out, so handlers must be quick and not throw.
    /// </summary>
    public event EventHandler<AwsRecoveredEventArgs>? Recovered;

    /// <summary>No call is made: wrong credentials show at the first one.</summary>
    /// <param name="accountId">
    /// Where the credentials lead; its calls share AWS's rates with those of all connections to that account. Null while
    /// it is not known: calls are not paced then.
    /// </param>
    public AwsConnection Connect(AwsCredentials credentials, string region, string? accountId = null) =>
        _connections.GetOrAdd(
            (credentials, region, accountId),
            key => new AwsConnection(key.Item1, SetupOf(key.Item1, key.Item2, key.Item3))
        );

    /// <summary>Drops what was made for credentials that are no longer wanted. Calls under way end as they would.</summary>
    public void Forget(AwsCredentials credentials)
    {
        foreach (var key in _connections.Keys.Where(key => key.Item1 == credentials))
            _connections.TryRemove(key, out _);
    }

    /// <summary>Who the credentials are: the account id to hold an account object against.</summary>
    /// <exception cref="Failures.AwsFailure">STS did not answer or does not know them.</exception>
    public Task<AwsIdentity> GetCallerIdentityAsync(
        AwsCredentials credentials,
        string region,
        CancellationToken cancellationToken
    ) => Connect(credentials, region).Sts.GetIdentityAsync(cancellationToken);

    public void Dispose()
    {
        foreach (var connection in _connections.Values)
            connection.Dispose();
        _metrics.Dispose();
        _pacer.Dispose();
        _http.Dispose();
    }

    private ClientSetup SetupOf(AwsCredentials credentials, string region, string? accountId) =>
        new(_options, _endpoints, _http, _pacer, region)
        {
            AccountId = accountId,
            Credentials = SdkCredentials(credentials, region),
            Recovered = service => Recovered?.Invoke(this, new(credentials, region, accountId, service)),
        };

    private AWSCredentials? SdkCredentials(AwsCredentials credentials, string region) =>
        credentials switch
        {
            AwsCredentials.Static { SessionToken: { } token } key => new SessionAWSCredentials(
                key.AccessKeyId,
                key.SecretAccessKey,
                token
            ),
            AwsCredentials.Static key => new BasicAWSCredentials(key.AccessKeyId, key.SecretAccessKey),
            AwsCredentials.AssumedRole role => new AssumedRoleCredentials(Connect(role.Source, region).Sts, role),
            _ => null,
        };
}
