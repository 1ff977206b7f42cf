using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Model;

namespace SageMakerMonitorOperator.Api.Accounts;

/// <summary>What both kinds of account are to those who use them.</summary>
public interface IAwsAccount
{
    AccountKind AccountKind { get; }

    ObjectMeta Metadata { get; }

    AccountSpec Spec { get; }

    AccountCredentials Credentials { get; }

    /// <summary>The roles to take on with the credentials, one with the other's; empty for none.</summary>
    IReadOnlyList<AssumedRole> AssumeRoles { get; }

    AwsAccountStatus? Status { get; }

    ObjectKey Key();

    /// <summary>May the objects of the namespace use the account?</summary>
    bool Allows(string? @namespace);
}
