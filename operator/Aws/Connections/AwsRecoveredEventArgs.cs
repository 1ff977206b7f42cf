using SageMakerMonitorOperator.Aws.Credentials;

namespace SageMakerMonitorOperator.Aws.Connections;

/// <summary>Which connection's endpoint answers again.</summary>
/// <param name="service">Service id.</param>
public sealed class AwsRecoveredEventArgs(AwsCredentials credentials, string region, string? accountId, string service)
    : EventArgs
{
    public AwsCredentials Credentials => credentials;
    public string Region => region;
    public string? AccountId => accountId;
    public string Service => service;
}
