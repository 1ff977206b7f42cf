using System.Text.Json.Nodes;
using SageMakerMonitorOperator.Tools.Output;
using SageMakerMonitorOperator.Tools.Schema;

namespace SageMakerMonitorOperator.Tools.Crds;

/// <summary>
/// Lists the CRDs for kustomize. Its file is named without .yaml, so that <c>kubectl apply -f crds/</c> does not take it
/// for a manifest.
/// </summary>
internal static class CrdKustomization
{
    public static string Of(IReadOnlyList<ApiKind> kinds) =>
        Yaml.File(
            new JsonObject
            {
                ["apiVersion"] = "kustomize.config.k8s.io/v1beta1",
                ["kind"] = "Kustomization",
                ["resources"] = new JsonArray([
                    .. kinds.Select(kind => FileOf(kind)).Order(StringComparer.Ordinal).Select(file => (JsonNode)file),
                ]),
            }
        );

    public static string FileOf(ApiKind kind) => $"{kind.Entity.Group}_{kind.Entity.PluralName}.yaml";
}
