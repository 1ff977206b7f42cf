using Amazon.Runtime;

namespace SageMakerMonitorOperator.Aws.Core;

/// <summary>Base of all requests. The type is named <c>&lt;Operation&gt;Request</c>: AWSSDK.Core derives the operation from it.</summary>
public abstract class AwsRequest : AmazonWebServiceRequest
{
    private const string Suffix = "Request";

    internal string Operation => OperationOf(GetType().Name);

    internal static string OperationOf(string requestTypeName) =>
        requestTypeName.EndsWith(Suffix, StringComparison.Ordinal)
            ? requestTypeName[..^Suffix.Length]
            : requestTypeName;
}
