using SageMakerMonitorOperator.Aws.Connections;
using SageMakerMonitorOperator.Aws.SecurityToken;

namespace SageMakerMonitorOperator.Reconcilers.Accounts;

/// <summary>A connection whose credentials were seen to lead to the account that was declared.</summary>
public sealed record AwsSession(AwsConnection Connection, AwsIdentity Identity);
