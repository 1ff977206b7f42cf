using System.Text.Json;
using SageMakerMonitorOperator.Api.Accounts;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Validation;

/// <summary>Refuses what the API server with CEL refuses, with the same texts.</summary>
public static class ClusterAwsAccountValidator
{
    private static readonly KindValidator<ClusterAwsAccount> Validator = new(
        "clusterawsaccounts",
        ApiJsonContext.Default.ClusterAwsAccount,
        CheckRules
    );

    public static IReadOnlyList<Violation> Validate(ClusterAwsAccount account) => Validator.Validate(account);

    public static IReadOnlyList<Violation> Validate(JsonElement document) => Validator.Validate(document);

    /// <summary>The rules on the change alone; <see cref="Validate(ClusterAwsAccount)"/> sees to the new object.</summary>
    public static IReadOnlyList<Violation> ValidateChange(ClusterAwsAccount old, ClusterAwsAccount now) =>
        [.. Rules.CheckChange("spec", old.Spec, now.Spec)];

    private static IEnumerable<Violation> CheckRules(ClusterAwsAccount account) =>
        [
            .. Rules.Check("spec", account.Spec),
            .. Rules.Check("spec.credentials", account.Spec.Credentials),
            .. Rules.CheckEach("spec.assumeRoles", account.Spec.AssumeRoles),
        ];
}
