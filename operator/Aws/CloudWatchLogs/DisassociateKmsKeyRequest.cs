using SageMakerMonitorOperator.Aws.Core;

namespace SageMakerMonitorOperator.Aws.CloudWatchLogs;

/// <summary>What was encrypted stays so, and its key must stay too.</summary>
public sealed class DisassociateKmsKeyRequest : AwsRequest
{
    public required string LogGroupName { get; init; }
}
