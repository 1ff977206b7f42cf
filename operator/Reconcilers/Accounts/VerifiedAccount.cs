using SageMakerMonitorOperator.Aws.Credentials;
using SageMakerMonitorOperator.Aws.SecurityToken;

namespace SageMakerMonitorOperator.Reconcilers.Accounts;

/// <summary>Credentials that were seen to lead to the declared account.</summary>
/// <param name="At">When they were.</param>
public sealed record VerifiedAccount(LoadedCredentials Loaded, AwsIdentity Identity, DateTimeOffset At)
{
    /// <summary>How long they last; null where that is not known.</summary>
    public CredentialLease? Lease { get; init; }
}
