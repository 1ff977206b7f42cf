using SageMakerMonitorOperator.Api.Common;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Api.Dashboards;

/// <summary>
/// A CloudWatch dashboard (PutDashboard): metrics, alarms, logs and texts on one page. Dashboards belong to the whole
/// account; each widget names the Region that it shows.
/// </summary>
[KubernetesEntity(
    Group = ApiGroup.Name,
    ApiVersion = ApiGroup.V1Alpha1,
    Kind = "Dashboard",
    PluralName = "dashboards",
    ShortNames = ["smdashboard"],
    Categories = [ApiGroup.Category]
)]
[AdditionalPrinterColumn("READY", ".status.conditions[?(@.type==\"Ready\")].status")]
[AdditionalPrinterColumn("REASON", ".status.conditions[?(@.type==\"Ready\")].reason")]
[AdditionalPrinterColumn("SYNCED", ".status.conditions[?(@.type==\"Synced\")].status")]
[AdditionalPrinterColumn("WIDGETS", ".status.dashboard.widgets", Type = "integer")]
[AdditionalPrinterColumn("AWS NAME", ".status.aws.name")]
[AdditionalPrinterColumn("AGE", ".metadata.creationTimestamp", Type = "date")]
[AdditionalPrinterColumn("ARN", ".status.aws.arn", Priority = 1)]
[AdditionalPrinterColumn("WARNING", ".status.conditions[?(@.type==\"Warning\")].message", Priority = 1)]
[AdditionalPrinterColumn("MESSAGE", ".status.conditions[?(@.type==\"Ready\")].message", Priority = 1)]
[EntityRbac(Group = ApiGroup.Name, Resources = ["dashboards"], Verbs = ["get", "list", "watch", "patch"])]
[EntityRbac(Group = ApiGroup.Name, Resources = ["dashboards/status"], Verbs = ["get", "patch"])]
[EntityRbac(Group = ApiGroup.Name, Resources = ["dashboards/finalizers"], Verbs = ["update"])]
public sealed record Dashboard : AwsResource<DashboardSpec, DashboardStatus>, IValidated<Dashboard>
{
    /// <inheritdoc/>
    public override string AwsName => Spec.Name ?? $"{Metadata.Namespace}_{Metadata.Name}";

    public static IReadOnlyList<ValidationRule<Dashboard>> Rules { get; } =
    [
        // A namespace has up to 63 characters and CEL cannot see it: 255 - 63 - 1 are left for the object's name.
        new(
            "dashboard-default-name",
            "has(self.spec.name) || (size(self.metadata.name) <= 191 && !self.metadata.name.contains('.'))",
            "`spec.name` must be set when `metadata.name` has a dot, which no dashboard's name has, or more than 191 characters",
            dashboard =>
                dashboard.Spec.Name is not null
                || (dashboard.Metadata.Name.Length <= 191 && !dashboard.Metadata.Name.Contains('.'))
        ),
    ];
}
