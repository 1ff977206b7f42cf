using SageMakerMonitorOperator.Kubernetes.Model;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Accounts;

/// <summary>Whether the account can be used.</summary>
public sealed record AwsAccountStatus : ResourceStatus
{
    /// <summary>The ARN of the identity that AWS says the credentials are.</summary>
    [Length(0, 2048)]
    public string? CallerArn { get; init; }
}
