using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Kubernetes.Schema;
using SageMakerMonitorOperator.Tools.Schema;

namespace SageMakerMonitorOperator.Tools.Rbac;

/// <summary>
/// What people with the cluster's own view, edit and admin roles may do with our kinds. Cluster-scoped kinds can be
/// seen but not edited: they are for the cluster's administrators.
/// </summary>
internal static class UserRbac
{
    private static readonly string[] Read = ["get", "list", "watch"];
    private static readonly string[] Write = ["create", "delete", "deletecollection", "patch", "update"];

    public static IEnumerable<JsonObject> Manifests(IReadOnlyList<ApiKind> kinds) =>
        [
            Role("sagemaker-monitor-editor", ["edit", "admin"], kinds.Where(kind => kind.IsNamespaced), Write),
            Role("sagemaker-monitor-viewer", ["view", "edit", "admin"], kinds, Read),
        ];

    private static JsonObject Role(string name, IEnumerable<string> into, IEnumerable<ApiKind> kinds, string[] verbs) =>
        new()
        {
            ["apiVersion"] = PolicyRules.ApiVersion,
            ["kind"] = "ClusterRole",
            ["metadata"] = new JsonObject
            {
                ["name"] = name,
                ["labels"] = new JsonObject(
                    into.Select(role =>
                        KeyValuePair.Create($"rbac.authorization.k8s.io/aggregate-to-{role}", (JsonNode?)"true")
                    )
                ),
            },
            ["rules"] = PolicyRules.Of(kinds.Select(kind => Right(kind, verbs))),
        };

    private static EntityRbacAttribute Right(ApiKind kind, string[] verbs) =>
        new()
        {
            Group = kind.Entity.Group,
            Resources = [kind.Entity.PluralName],
            Verbs = verbs,
        };
}
