using SageMakerMonitorOperator.Api.Accounts;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Validation;

/// <summary>The validators of both kinds of account.</summary>
public static class AccountValidator
{
    public static IReadOnlyList<Violation> Validate(IAwsAccount account) =>
        account switch
        {
            ClusterAwsAccount cluster => ClusterAwsAccountValidator.Instance.Validate(cluster),
            AwsAccount own => AwsAccountValidator.Instance.Validate(own),
            _ => throw new ArgumentException($"{account.GetType()} is no account", nameof(account)),
        };
}
