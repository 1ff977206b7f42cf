using Amazon;
using Amazon.Runtime;
using SageMakerMonitorOperator.Aws.Core;
using SageMakerMonitorOperator.Aws.Telemetry;

namespace SageMakerMonitorOperator.Aws.Connections;

/// <summary>What a client needs to know besides its service: whose credentials, which region, which transport.</summary>
public sealed class ClientSetup
{
    private readonly AwsClientOptions _options;
    private readonly EndpointOverrides _endpoints;
    private readonly SharedHttp _http;

    internal ClientSetup(
        AwsClientOptions options,
        EndpointOverrides endpoints,
        SharedHttp http,
        AWSCredentials? credentials,
        string region
    )
    {
        (_options, _endpoints, _http, Credentials, Region) = (options, endpoints, http, credentials, region);
    }

    internal string Region { get; }

    /// <summary>Null makes AWSSDK.Core walk its default chain at the first call, and again after a failure.</summary>
    internal AWSCredentials? Credentials { get; }

    internal TimeProvider Time => _options.Time;

    internal TimeSpan MaxBackoff => _options.MaxBackoff;

    internal ServiceConfig ConfigOf(AwsService service)
    {
        var config = new ServiceConfig(service, UserAgent);
        Configure(config, service.ServiceId);
        return config;
    }

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
