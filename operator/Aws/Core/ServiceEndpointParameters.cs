using Amazon.Runtime.Endpoints;

namespace SageMakerMonitorOperator.Aws.Core;

internal sealed class ServiceEndpointParameters : EndpointParameters;
