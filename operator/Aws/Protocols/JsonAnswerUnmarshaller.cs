using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;
using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.Protocols;

internal sealed class JsonAnswerUnmarshaller<TAnswer>(JsonTypeInfo<TAnswer> info) : JsonResponseUnmarshaller
{
    public override AmazonWebServiceResponse Unmarshall(JsonUnmarshallerContext context) =>
        new Answer<TAnswer>
        {
            Value = context.IsEmptyResponse
                ? JsonSerializer.Deserialize("{}"u8, info)!
                : JsonSerializer.Deserialize(context.Stream, info)!,
        };

    public override AmazonServiceException UnmarshallException(
        JsonUnmarshallerContext context,
        Exception innerException,
        HttpStatusCode statusCode
    )
    {
        var reader = new StreamingUtf8JsonReader(context.Stream, bufferSize: 4096, context.JsonMaxDepth);
        var error = JsonErrorResponseUnmarshaller.GetInstance().Unmarshall(context, ref reader);
        AwsQueryCompatibleErrorHandler.ApplyQueryErrorHeader(error, context.ResponseData);
        error.InnerException = innerException;
        error.StatusCode = statusCode;
        return new ServiceException(error);
    }
}
