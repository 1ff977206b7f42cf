using Amazon.Runtime;

namespace SageMakerMonitorOperator.Aws.Core;

/// <summary>Carries a plain record through AWSSDK.Core's pipeline, which wants an <see cref="AmazonWebServiceResponse"/>.</summary>
internal sealed class Answer<T> : AmazonWebServiceResponse
{
    public T Value { get; init; } = default!;
}
