using SageMakerMonitorOperator.Api.Dashboards;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Validation;

/// <summary>Refuses what the API server with CEL refuses, with the same texts.</summary>
public static class DashboardValidator
{
    public static KindValidator<Dashboard> Instance { get; } =
        new(ResourceDefinitions.Dashboards, CheckRules, (old, now) => Rules.CheckChange("spec", old.Spec, now.Spec));

    private static IEnumerable<Violation> CheckRules(Dashboard dashboard) =>
        [
            .. Rules.Check("", dashboard),
            .. Rules.Check("spec", dashboard.Spec),
            .. Rules.Check("spec.body", dashboard.Spec.Body),
            .. Rules.CheckEach("spec.body.widgets", dashboard.Spec.Body?.Widgets),
            .. JsonText.Check("spec.bodyJson", dashboard.Spec.BodyJson),
        ];
}
