using System.Text.Json.Serialization.Metadata;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;
using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.Protocols;

internal sealed class QueryRequestMarshaller<TRequest>(AwsService service, JsonTypeInfo<TRequest> info)
    : IMarshaller<IRequest, AmazonWebServiceRequest>
    where TRequest : AwsRequest
{
    public IRequest Marshall(AmazonWebServiceRequest input)
    {
        var request = new DefaultRequest(input, service.ServiceId) { HttpMethod = "POST", ResourcePath = "/" };
        request.Parameters.Add("Action", ((TRequest)input).Operation);
        request.Parameters.Add("Version", service.ApiVersion);
        new QueryWriter(request.Parameters).Write(input, info);
        return request;
    }
}
