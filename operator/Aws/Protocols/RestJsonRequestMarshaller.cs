using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;
using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.Protocols;

/// <summary>restJson1: the route in method, path and query, all other members in the body. Answers are as awsJson's.</summary>
internal sealed class RestJsonRequestMarshaller<TRequest>(AwsService service, JsonTypeInfo<TRequest> info)
    : IMarshaller<IRequest, AmazonWebServiceRequest>
    where TRequest : AwsRequest
{
    public IRequest Marshall(AmazonWebServiceRequest input)
    {
        var request = (TRequest)input;
        var route = ((RestRequest)input).Route;
        var marshalled = new DefaultRequest(request, service.ServiceId)
        {
            HttpMethod = route.Method,
            ResourcePath = string.Concat(route.Segments.Select((_, index) => $"/{Label(index)}")),
            UseQueryString = true,
        };
        foreach (var (index, segment) in route.Segments.Index())
            marshalled.AddPathResource(Label(index), segment);
        foreach (var values in route.Query.GroupBy(parameter => parameter.Key, parameter => parameter.Value))
            marshalled.ParameterCollection.Add(values.Key, [.. values]);
        if (route.Method is not ("GET" or "DELETE"))
            AddBody(marshalled, request);
        return marshalled;
    }

    private void AddBody(DefaultRequest marshalled, TRequest request)
    {
        var body = new PooledContentStream();
        using (var writer = new Utf8JsonWriter(body.BufferWriter))
            JsonSerializer.Serialize(writer, request, info);
        marshalled.ContentStream = body;
        marshalled.Headers["Content-Type"] = "application/json";
    }

    private static string Label(int index) => $"{{{index}}}";
}
