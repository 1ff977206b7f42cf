using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.CloudWatchLogs;

/// <summary>Encrypts what comes from now on.</summary>
public sealed class AssociateKmsKeyRequest : AwsRequest
{
    public required string LogGroupName { get; init; }
    public required string KmsKeyId { get; init; }
}
