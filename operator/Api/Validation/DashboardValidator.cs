using System.Text.Json;
using SageMakerMonitorOperator.Api.Dashboards;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Validation;

/// <summary>Refuses what the API server with CEL refuses, with the same texts.</summary>
public static class DashboardValidator
{
    private static readonly KindValidator<Dashboard> Validator = new(
        "dashboards",
        ApiJsonContext.Default.Dashboard,
        CheckRules
    );

    public static IReadOnlyList<Violation> Validate(Dashboard dashboard) => Validator.Validate(dashboard);

    public static IReadOnlyList<Violation> Validate(JsonElement document) => Validator.Validate(document);

    /// <summary>The rules on the change alone; <see cref="Validate(Dashboard)"/> sees to the new object.</summary>
    public static IReadOnlyList<Violation> ValidateChange(Dashboard old, Dashboard now) =>
        [.. Rules.CheckChange("spec", old.Spec, now.Spec)];

    private static IEnumerable<Violation> CheckRules(Dashboard dashboard) =>
        [
            .. Rules.Check("", dashboard),
            .. Rules.Check("spec", dashboard.Spec),
            .. Rules.Check("spec.body", dashboard.Spec.Body),
            .. Rules.CheckEach("spec.body.widgets", dashboard.Spec.Body?.Widgets),
            .. JsonText.Check("spec.bodyJson", dashboard.Spec.BodyJson),
        ];
}
