using System.Text.Json.Serialization.Metadata;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;
using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.Failures;
using SageMakerMonitorOperator.Aws.Protocols;

namespace SageMakerMonitorOperator.Aws.Core;

/// <summary>
/// Base of the typed clients. Every call runs through AWSSDK.Core's whole pipeline and ends with an answer, an
/// <see cref="AwsFailure"/>, or the caller's own cancellation.
/// </summary>
/// <remarks>
/// AWSSDK.Core tries again after 5xx, timeouts, broken connections and bodies that do not parse, writes not excepted: a
/// write whose answer was lost may be sent up to three times within one call. So operations here must come to the same
/// when repeated (Put… replaces, tags are set, what is deleted stays deleted: NotFound then means done). Later tries are
/// made by the reconcilers, which read first.
/// </remarks>
public abstract class ServiceClient(AwsService service, ClientSetup setup)
    : AmazonServiceClient(setup.Credentials, setup.ConfigOf(service))
{
    protected sealed override IServiceMetadata ServiceMetadata => service;

    protected sealed override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        pipeline.RemoveHandler<EndpointResolver>();
        pipeline.AddHandlerAfter<Marshaller>(new ServiceEndpointResolver());
        pipeline.AddHandlerAfter<Marshaller>(new SigV4AuthHandler());
        ClientPipeline.Customize(pipeline, Config, setup);
    }

    private protected Task<TAnswer> Call<TRequest, TAnswer>(
        TRequest request,
        JsonTypeInfo<TRequest> requestInfo,
        JsonTypeInfo<TAnswer> answerInfo,
        CancellationToken cancellationToken
    )
        where TRequest : AwsRequest
    {
        return AwsCall.RunAsync(
            OperationOf(request),
            token => Invoke(request, requestInfo, answerInfo, token),
            cancellationToken
        );
    }

    private protected Task Call<TRequest>(
        TRequest request,
        JsonTypeInfo<TRequest> requestInfo,
        CancellationToken cancellationToken
    )
        where TRequest : AwsRequest => Call(request, requestInfo, NoAnswerJson.Default.NoAnswer, cancellationToken);

    private protected AwsOperation OperationOf(AwsRequest request) =>
        new(service.ServiceId, request.Operation, setup.Region);

    private async Task<TAnswer> Invoke<TRequest, TAnswer>(
        TRequest request,
        JsonTypeInfo<TRequest> requestInfo,
        JsonTypeInfo<TAnswer> answerInfo,
        CancellationToken cancellationToken
    )
        where TRequest : AwsRequest
    {
        var options = new InvokeOptions
        {
            RequestMarshaller = MarshallerOf(requestInfo),
            ResponseUnmarshaller = UnmarshallerOf(request.Operation, answerInfo),
        };
        return (await InvokeAsync<Answer<TAnswer>>(request, options, cancellationToken)).Value;
    }

    private IMarshaller<IRequest, AmazonWebServiceRequest> MarshallerOf<TRequest>(JsonTypeInfo<TRequest> info)
        where TRequest : AwsRequest =>
        service.Protocol switch
        {
            AwsProtocol.Query => new QueryRequestMarshaller<TRequest>(service, info),
            AwsProtocol.RestJson => new RestJsonRequestMarshaller<TRequest>(service, info),
            _ => new JsonRequestMarshaller<TRequest>(service, info),
        };

    private ResponseUnmarshaller UnmarshallerOf<TAnswer>(string operation, JsonTypeInfo<TAnswer> info) =>
        service.Protocol == AwsProtocol.Query
            ? new QueryAnswerUnmarshaller<TAnswer>(operation, info)
            : new JsonAnswerUnmarshaller<TAnswer>(info);
}
