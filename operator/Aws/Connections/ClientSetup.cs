using Amazon;
using Amazon.Runtime;
using SageMakerMonitorOperator.Aws.Core;
using SageMakerMonitorOperator.Aws.Outages;
using SageMakerMonitorOperator.Aws.Pacing;
using SageMakerMonitorOperator.Aws.Telemetry;

namespace SageMakerMonitorOperator.Aws.Connections;

/// <summary>What a client needs to know besides its service: whose credentials, which region, which transport.</summary>
public sealed class ClientSetup
{
    private readonly AwsClientOptions _options;
    private readonly EndpointOverrides _endpoints;
    private readonly SharedHttp _http;
    private readonly CallPacer _pacer;

    internal ClientSetup(
        AwsClientOptions options,
        EndpointOverrides endpoints,
        SharedHttp http,
        CallPacer pacer,
        string region
    )
    {
        (_options, _endpoints, _http, _pacer, Region) = (options, endpoints, http, pacer, region);
    }

    internal string Region { get; }

    /// <summary>Null while it is not known: such calls are not paced.</summary>
    internal string? AccountId { get; init; }

    /// <summary>Told the service id of an endpoint that answers again.</summary>
    internal Action<string>? Recovered { get; init; }

    /// <summary>Null makes AWSSDK.Core walk its default chain at the first call, and again after a failure.</summary>
    internal AWSCredentials? Credentials { get; init; }

    internal TimeProvider Time => _options.Time;

    internal TimeSpan MaxBackoff => _options.MaxBackoff;

    internal ServiceConfig ConfigOf(AwsService service)
    {
        var config = new ServiceConfig(service, UserAgent);
        Configure(config, service.ServiceId);
        return config;
    }

    /// <summary>Null where AWS's rates do not hold.</summary>
    internal ServicePace? PaceOf(string serviceId) =>
        AccountId is { } accountId && (_options.RateShare is not null || _endpoints.LeadsToAws(serviceId, Region))
            ? new ServicePace(_pacer, accountId, Region, serviceId)
            : null;

    /// <summary>A setting leads its calls elsewhere than to AWS's own endpoint.</summary>
    internal bool HasOwnEndpoint(string serviceId) => _endpoints.Of(serviceId) is not null;

    internal OutageGate NewGate(string serviceId) =>
        new(Time, () => AwsMetrics.OutageBegan(serviceId), () => Recovered?.Invoke(serviceId));

    internal string UserAgent => $"sagemaker-monitor-operator/{_options.Version}";

    /// <summary>The same for our own clients and the official ones.</summary>
    internal void Configure(ClientConfig config, string serviceId)
    {
        config.RegionEndpoint = RegionEndpoint.GetBySystemName(Region);
        if (_endpoints.Of(serviceId) is { } url)
        {
            // Setting the URL forgets the region, which the signature still needs.
            config.ServiceURL = url.OriginalString;
            config.AuthenticationRegion = Region;
        }
        config.RetryMode = RequestRetryMode.Standard;
        config.MaxErrorRetry = _options.MaxAttempts - 1;
        config.MaxStaleConnectionRetries = 0; // Ten more by default; a broken connection is one failed attempt.
        config.Timeout = _options.RequestTimeout;
        config.HttpClientFactory = _http;
        config.TelemetryProvider = ActivityTelemetry.Provider;
        config.DisableLogging = true;
    }
}
