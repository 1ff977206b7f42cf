using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Kubernetes.Schema;

namespace SageMakerMonitorOperator.Tools.Rbac;

/// <summary>Rights as RBAC rules: one per resource, merged and sorted.</summary>
internal static class PolicyRules
{
    public const string ApiVersion = "rbac.authorization.k8s.io/v1";

    public static JsonArray Of(IEnumerable<EntityRbacAttribute> rights) =>
        new([
            .. rights
                .SelectMany(right => right.Resources.Select(resource => (right, resource)))
                .GroupBy(entry => (entry.right.Group, entry.resource, names: Sorted(entry.right.ResourceNames)))
                .OrderBy(rule => rule.Key.Group, StringComparer.Ordinal)
                .ThenBy(rule => rule.Key.resource, StringComparer.Ordinal)
                .ThenBy(rule => rule.Key.names, StringComparer.Ordinal)
                .Select(JsonNode (rule) => Rule(rule.Key, rule.SelectMany(entry => entry.right.Verbs))),
        ]);

    private static JsonObject Rule((string Group, string Resource, string Names) target, IEnumerable<string> verbs)
    {
        var rule = new JsonObject
        {
            ["apiGroups"] = new JsonArray(target.Group),
            ["resources"] = new JsonArray(target.Resource),
        };
        if (target.Names.Length > 0)
        {
            rule["resourceNames"] = Strings(target.Names.Split(','));
        }

        rule["verbs"] = Strings(verbs.Distinct().Order(StringComparer.Ordinal));
        return rule;
    }

    private static string Sorted(IEnumerable<string> names) => string.Join(',', names.Order(StringComparer.Ordinal));

    private static JsonArray Strings(IEnumerable<string> values) => new([.. values.Select(value => (JsonNode)value)]);
}
