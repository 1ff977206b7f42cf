using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;
using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.Protocols;

/// <summary>awsJson 1.0 and 1.1.</summary>
internal sealed class JsonRequestMarshaller<TRequest>(AwsService service, JsonTypeInfo<TRequest> info)
    : IMarshaller<IRequest, AmazonWebServiceRequest>
    where TRequest : AwsRequest
{
    public IRequest Marshall(AmazonWebServiceRequest input)
    {
        var request = (TRequest)input;
        var version = service.Protocol == AwsProtocol.Json10 ? "1.0" : "1.1";
        return new DefaultRequest(request, service.ServiceId)
        {
            HttpMethod = "POST",
            ResourcePath = "/",
            ContentStream = Body(request),
            Headers =
            {
                ["X-Amz-Target"] = $"{service.TargetPrefix}.{request.Operation}",
                ["Content-Type"] = $"application/x-amz-json-{version}",
            },
        };
    }

    private PooledContentStream Body(TRequest request)
    {
        var body = new PooledContentStream();
        using var writer = new Utf8JsonWriter(body.BufferWriter);
        JsonSerializer.Serialize(writer, request, info);
        return body;
    }
}
