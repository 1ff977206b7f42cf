namespace SageMakerMonitorOperator.Aws.Core;

/// <summary>How a service's requests and answers look on the wire.</summary>
public enum AwsProtocol
{
    /// <summary>Form parameters in, XML out.</summary>
    Query,
    Json10,
    Json11,

    /// <summary>Method, path and query say what is wanted; JSON in and out.</summary>
    RestJson,
}
