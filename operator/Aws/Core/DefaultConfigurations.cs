using Amazon.Runtime;

namespace SageMakerMonitorOperator.Aws.Core;

/// <summary>
/// The defaults modes (<c>AWS_DEFAULTS_MODE</c>) as AWS publishes them in sdk-default-configuration.json: the
/// generated clients carry the same numbers, and AWSSDK.Core refuses a client without them.
/// </summary>
internal static class DefaultConfigurations
{
    public static readonly IDefaultConfiguration[] All =
    [
        Of(DefaultConfigurationMode.Standard, 3100),
        Of(DefaultConfigurationMode.InRegion, 1100),
        Of(DefaultConfigurationMode.CrossRegion, 3100),
        Of(DefaultConfigurationMode.Mobile, 30000),
        Of(DefaultConfigurationMode.Auto, 1100),
    ];

    private static DefaultConfiguration Of(DefaultConfigurationMode mode, int connectMilliseconds) =>
        new()
        {
            Name = mode,
            RetryMode = RequestRetryMode.Standard,
            S3UsEast1RegionalEndpoint = S3UsEast1RegionalEndpointValue.Regional,
            ConnectTimeout = TimeSpan.FromMilliseconds(connectMilliseconds),
            TlsNegotiationTimeout = TimeSpan.FromMilliseconds(connectMilliseconds),
        };
}
