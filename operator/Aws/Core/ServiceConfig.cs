using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Endpoint = Amazon.Runtime.Endpoints.Endpoint;
using ExecutionContext = Amazon.Runtime.Internal.ExecutionContext;

namespace SageMakerMonitorOperator.Aws.Core;

/// <summary>AWSSDK.Core's configuration of one client of one service.</summary>
public sealed class ServiceConfig : ClientConfig
{
    public ServiceConfig(AwsService service, string userAgent)
        : base(new DefaultConfigurationProvider(DefaultConfigurations.All))
    {
        Service = service;
        ServiceId = service.ServiceId;
        AuthenticationServiceName = service.SigningName;
        EndpointProvider = new ServiceEndpointProvider(service);
        UserAgent = userAgent;
    }

    public AwsService Service { get; }
    public override string ServiceVersion => Service.ApiVersion;
    public override string UserAgent { get; }
    public override string RegionEndpointServiceName => Service.EndpointPrefix;

    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters)
    {
        var context = new RequestContext(enableMetrics: false, clientSigner: null)
        {
            ClientConfig = this,
            OriginalRequest = parameters.Request,
            Request = new DefaultRequest(parameters.Request, ServiceId)
            {
                AlternateEndpoint = parameters.AlternateEndpoint,
            },
        };
        return new ServiceEndpointResolver().GetEndpoint(new ExecutionContext(context, responseContext: null));
    }
}
