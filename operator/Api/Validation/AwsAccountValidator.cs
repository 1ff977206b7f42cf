using System.Text.Json;
using SageMakerMonitorOperator.Api.Accounts;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Validation;

/// <summary>Refuses what the API server with CEL refuses, with the same texts.</summary>
public static class AwsAccountValidator
{
    private static readonly KindValidator<AwsAccount> Validator = new(
        "awsaccounts",
        ApiJsonContext.Default.AwsAccount,
        CheckRules
    );

    public static IReadOnlyList<Violation> Validate(AwsAccount account) => Validator.Validate(account);

    public static IReadOnlyList<Violation> Validate(JsonElement document) => Validator.Validate(document);

    /// <summary>The rules on the change alone; <see cref="Validate(AwsAccount)"/> sees to the new object.</summary>
    public static IReadOnlyList<Violation> ValidateChange(AwsAccount old, AwsAccount now) =>
        [.. Rules.CheckChange("spec", old.Spec, now.Spec)];

    private static IEnumerable<Violation> CheckRules(AwsAccount account) =>
        [
            .. Rules.Check("spec", account.Spec),
            .. Rules.Check("spec.credentials", account.Spec.Credentials),
            .. Rules.CheckEach("spec.assumeRoles", account.Spec.AssumeRoles),
        ];
}
