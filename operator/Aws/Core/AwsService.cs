using Amazon.Runtime.Internal;

namespace SageMakerMonitorOperator.Aws.Core;

/// <summary>What tells one AWS service from another, in the words of its service model.</summary>
/// <param name="ServiceId">Smithy service id ("Resource Groups Tagging API"): names <c>AWS_ENDPOINT_URL_*</c> and traces.</param>
/// <param name="EndpointPrefix">First label of the host name.</param>
public sealed record AwsService(
    string ServiceId,
    string EndpointPrefix,
    string SigningName,
    string ApiVersion,
    AwsProtocol Protocol
) : IServiceMetadata
{
    /// <summary>What stands before the operation in <c>X-Amz-Target</c>; JSON protocols only.</summary>
    public string? TargetPrefix { get; init; }

    /// <summary>In aws-us-gov the plain host already is the FIPS one.</summary>
    public bool GovCloudHostIsFips { get; init; }

    /// <summary>The variable that overrides this service's endpoint.</summary>
    public string EndpointVariable => EndpointVariableOf(ServiceId);

    public static string EndpointVariableOf(string serviceId) =>
        "AWS_ENDPOINT_URL_" + serviceId.Replace(' ', '_').ToUpperInvariant();

    IDictionary<string, string> IServiceMetadata.OperationNameMapping => NoRenames;

    private static readonly Dictionary<string, string> NoRenames = new(0, StringComparer.Ordinal);
}
