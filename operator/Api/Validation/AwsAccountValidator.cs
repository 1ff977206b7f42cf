using SageMakerMonitorOperator.Api.Accounts;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Validation;

/// <summary>Refuses what the API server with CEL refuses, with the same texts.</summary>
public static class AwsAccountValidator
{
    public static KindValidator<AwsAccount> Instance { get; } =
        new(ResourceDefinitions.AwsAccounts, CheckRules, (old, now) => Rules.CheckChange("spec", old.Spec, now.Spec));

    private static IEnumerable<Violation> CheckRules(AwsAccount account) =>
        [
            .. Rules.Check("spec", account.Spec),
            .. Rules.Check("spec.credentials", account.Spec.Credentials),
            .. Rules.CheckEach("spec.assumeRoles", account.Spec.AssumeRoles),
        ];
}
