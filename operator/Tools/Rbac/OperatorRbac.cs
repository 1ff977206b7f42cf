using System.Reflection;
using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Kubernetes.Schema;
using SageMakerMonitorOperator.Tools.Schema;

namespace SageMakerMonitorOperator.Tools.Rbac;

/// <summary>The operator's own rights, from the <see cref="EntityRbacAttribute"/>s.</summary>
internal static class OperatorRbac
{
    private const string Account = "sagemaker-monitor-operator";
    private const string Namespace = "sagemaker-monitor-system";

    public static IEnumerable<JsonObject> Manifests(Assembly api)
    {
        var rights = ApiTypes
            .Finished(api)
            .SelectMany(type => type.GetCustomAttributes<EntityRbacAttribute>())
            .ToList();
        var cluster = PolicyRules.Of(rights.Where(right => !right.OwnNamespaceOnly));
        var own = PolicyRules.Of(rights.Where(right => right.OwnNamespaceOnly));
        return
        [
            Manifest("ClusterRole", null, ("rules", cluster)),
            Manifest("ClusterRoleBinding", null, ("roleRef", RoleRef("ClusterRole")), ("subjects", Subjects())),
            Manifest("Role", Namespace, ("rules", own)),
            Manifest("RoleBinding", Namespace, ("roleRef", RoleRef("Role")), ("subjects", Subjects())),
        ];
    }

    private static JsonObject Manifest(string kind, string? inNamespace, params (string Key, JsonNode Value)[] parts)
    {
        var metadata = new JsonObject { ["name"] = Account };
        if (inNamespace is not null)
        {
            metadata["namespace"] = inNamespace;
        }

        var manifest = new JsonObject
        {
            ["apiVersion"] = PolicyRules.ApiVersion,
            ["kind"] = kind,
            ["metadata"] = metadata,
        };
        foreach (var (key, value) in parts)
        {
            manifest[key] = value;
        }

        return manifest;
    }

    private static JsonObject RoleRef(string kind) =>
        new()
        {
            ["apiGroup"] = "rbac.authorization.k8s.io",
            ["kind"] = kind,
            ["name"] = Account,
        };

    private static JsonArray Subjects() =>
        new(
            new JsonObject
            {
                ["kind"] = "ServiceAccount",
                ["name"] = Account,
                ["namespace"] = Namespace,
            }
        );
}
