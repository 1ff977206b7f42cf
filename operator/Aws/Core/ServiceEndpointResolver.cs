using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Util;

namespace SageMakerMonitorOperator.Aws.Core;

/// <summary>Feeds the endpoint rules from the client's configuration.</summary>
internal sealed class ServiceEndpointResolver : BaseEndpointResolver
{
    protected override EndpointParameters MapEndpointsParameters(IRequestContext requestContext)
    {
        var config = requestContext.ClientConfig;
        // RegionEndpoint before ServiceURL, always: its first read probes the environment, and its setter wipes a
        // ServiceURL that came from AWS_ENDPOINT_URL. Read the other way round, calls go to real AWS.
        var region = requestContext.Request.AlternateEndpoint?.SystemName ?? config.RegionEndpoint?.SystemName;
        var url = config.ServiceURL;
        return new ServiceEndpointParameters
        {
            ["Region"] = region ?? SigningRegion(config, url),
            ["UseDualStack"] = config.UseDualstackEndpoint,
            ["UseFIPS"] = config.UseFIPSEndpoint,
            ["Endpoint"] = url,
        };
    }

    protected override void ServiceSpecificHandler(IExecutionContext executionContext, EndpointParameters parameters) =>
        InjectHostPrefix(executionContext.RequestContext);

    private static string? SigningRegion(IClientConfig config, string? url)
    {
        if (!string.IsNullOrEmpty(config.AuthenticationRegion))
            return config.AuthenticationRegion;
        return string.IsNullOrEmpty(url) ? null : AWSSDKUtils.DetermineRegion(url);
    }
}
